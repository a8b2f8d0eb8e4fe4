import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { findTitles } from './content-beside.sql.ts'

/** The titles of contents named `<collection>:<id>`, drafts and trash included; what is gone for good has none. */
export async function readTitles(db: Queryable, keys: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const type of contentTypes) {
    const documents = keys.filter((key) => key.startsWith(`${type.slug}:`)).map((key) => key.slice(type.slug.length + 1))
    const ids = documents.filter((document) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(document))
    if (ids.length === 0) continue
    const found = await db.query<{ document: string; title: string | null }>(findTitles(type.table), [ids])
    for (const { document, title } of found.rows) if (title) titles.set(`${type.slug}:${document}`, title)
  }
  return titles
}
