import type { Queryable } from '#platform/database.ts'
import { selectErasedKeys } from './erased-keys.sql.ts'

export { insertErasedKeys as keepErasedKeys } from './erased-keys.sql.ts'

/** `erasure` is the number that `person.erased` carries. */
export type Erasure = { erasure: number; at: Date }

/** Which of these were keys of somebody who was erased. Each entry has as many hashes as what it is may be known by. */
export async function findErased(db: Queryable, entries: readonly (readonly Buffer[])[]): Promise<(Erasure | undefined)[]> {
  const keys = await selectErasedKeys(db, entries.flat())
  const known = new Map(keys.map(({ hash, erasure, at }) => [hash, { erasure, at }]))
  return entries.map((hashes) => latest(hashes.map((hash) => known.get(hash.toString('hex')))))
}

/** Those of `entries` that are known by a key of this very erasure. */
export async function whoseErasure<Entry>(
  db: Queryable,
  erasure: number,
  { entries, hashesOf }: { entries: readonly Entry[]; hashesOf: (entry: Entry) => readonly Buffer[] },
): Promise<Entry[]> {
  const found = await findErased(db, entries.map(hashesOf))
  return entries.filter((_, place) => found[place]?.erasure === erasure)
}

const latest = (found: readonly (Erasure | undefined)[]): Erasure | undefined =>
  found.reduce((last, one) => (one && (!last || one.at > last.at) ? one : last), undefined)
