import { contentTypes, otherSubjects } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { insertSubjects, type SubjectRow, selectDocuments, selectSubjects } from './subjects.sql.ts'

/** What an event is about. Only contents have pairs and can win credit. */
export type Subject = { id: number; isContent: boolean }

const tables = new Map<string, string>([...contentTypes, ...otherSubjects].map((type) => [type.slug, type.table]))
const contents = new Set<string>(contentTypes.map((type) => type.slug))
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A subject as outside text, `<collection>:<id>`, in one spelling; `undefined` when it cannot be one. */
export function normaliseSubject(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 128) return undefined
  return /^[a-z][a-z-]*:./.test(text) ? text.toLowerCase() : undefined
}

export const isContentCollection = (collection: string | null): boolean => collection !== null && contents.has(collection)

/**
 * Finds subjects by `<collection>:<id>`. One that measuring has not met yet is looked up among the published documents, in
 * any state, and registered. What is missing from the answer is unknown; that is asked anew every time, so a document is
 * known from the moment it is saved. Every call reads the database: at two queries a batch there is nothing to cache.
 */
export async function findSubjects(db: Queryable, names: Iterable<string>, now: Date): Promise<Map<string, Subject>> {
  const asked = [...new Set(names)].flatMap((name) => {
    const [collection = '', document = ''] = splitOnce(name)
    return tables.has(collection) && UUID.test(document) ? [{ name, collection, document }] : []
  })
  const found = new Map<string, Subject>()
  if (asked.length === 0) return found
  const put = (row: SubjectRow) =>
    found.set(`${row.collection}:${row.document}`, { id: row.id, isContent: contents.has(row.collection) })
  const known = await selectSubjects(
    db,
    asked.map((a) => a.collection),
    asked.map((a) => a.document),
  )
  for (const row of known) put(row)
  for (const collection of new Set(asked.map((a) => a.collection))) {
    const missing = asked.filter((a) => a.collection === collection && !found.has(a.name)).map((a) => a.document)
    const there = missing.length > 0 ? await selectDocuments(db, tables.get(collection)!, missing) : []
    if (there.length > 0) for (const row of await insertSubjects(db, collection, there, now)) put(row)
  }
  return found
}

const splitOnce = (name: string): [string, string] => {
  const colon = name.indexOf(':')
  return [name.slice(0, colon), name.slice(colon + 1)]
}
