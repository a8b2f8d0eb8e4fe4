import { contentTypes, otherSubjects } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { selectStanding } from './addresses.sql.ts'

/** Where a subject can be read now; `gone` once was, `hidden` never was or not yet. */
export type Address = { kind: 'public'; path: string } | { kind: 'gone' } | { kind: 'hidden' }

const paged = new Map([...contentTypes, ...otherSubjects].flatMap((type) => (type.path ? [[type.slug as string, type]] : [])))

/** Whether subjects of this collection have pages of their own on the hub. */
export const hasPages = (collection: string): boolean => paged.has(collection)

/**
 * The path, without language prefix, at which the public reads a subject (`<collection>:<id>`, one that was known) at `now`.
 * It is looked up each time: a slug may change after a link was printed. A document that exists no more is `gone`.
 */
export async function findAddress(db: Queryable, subject: string, now: Date): Promise<Address> {
  const [collection = '', document = ''] = subject.split(':')
  const type = paged.get(collection)
  if (!type) return { kind: 'hidden' }
  const standing = await selectStanding(db, type, document)
  if (!standing) return { kind: 'gone' }
  const { slug, is_public: isPublic, since, until, was_public: wasPublic } = standing
  if (since && since > now) return { kind: 'hidden' }
  if (isPublic && slug && (!until || until > now)) return { kind: 'public', path: `${type.path}/${slug}` }
  return { kind: wasPublic ? 'gone' : 'hidden' }
}
