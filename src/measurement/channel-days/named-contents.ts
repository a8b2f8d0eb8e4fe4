import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { normaliseSubject } from '../subjects.ts'
import { selectNamed } from './named-contents.sql.ts'

/** Contents by what people call them; `null` when several are called so. */
export type NamedContents = ReadonlyMap<string, string | null>

/**
 * Contents by their title, the path of their page, and, of lives, the reference of their room: what tables of a channel's own office
 * name them by.
 */
export async function listNamedContents(db: Queryable): Promise<NamedContents> {
  const named = new Map<string, string | null>()
  const call = (name: string | null, subject: string) => {
    const key = tidyName(name ?? '')
    if (key === '') return
    named.set(key, named.has(key) && named.get(key) !== subject ? null : subject)
  }
  for (const { slug: collection, table, path } of contentTypes) {
    if (collection === 'reviews') continue
    for (const { id, title, slug, room } of await selectNamed(db, table)) {
      const subject = `${collection}:${id}`
      call(title, subject)
      call(slug ? `${path}/${slug}` : null, subject)
      call(room, subject)
    }
  }
  return named
}

/** The subject that a cell means: `<collection>:<id>`, a page's address, or a name; `undefined` for nothing known, `null` for several. */
export function subjectNamed(cell: string, named: NamedContents): string | null | undefined {
  const subject = /^[a-z-]+:[0-9a-f-]{36}$/i.test(cell) ? normaliseSubject(cell) : undefined
  if (subject) return subject
  const path = /^(?:https?:\/\/[^/]+)?(?:\/en)?(\/[^?#]*)/.exec(cell)?.[1]
  return named.get(tidyName(path ? decodePath(path) : cell))
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/$/, '')
  } catch {
    return path
  }
}

const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase()
