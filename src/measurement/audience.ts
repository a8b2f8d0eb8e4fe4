import { hashVisitor } from '#orders/member-keys.ts'
import type { Queryable } from '#platform/database.ts'
import { selectFollowed, selectOpenedLast, selectReached } from './audience.sql.ts'

/** Those of these visitors whom a content (`<collection>:<id>`) has reached or who opened it, as the persons they are now. */
export async function findReached(db: Queryable, visitors: string[], subject: string, key: Buffer): Promise<string[]> {
  const places = await selectReached(db, hashAll(visitors, key), split(subject))
  return places.map((place) => visitors[place]!)
}

/** Those whose last opened content is of a type. */
export async function findOpenedLast(db: Queryable, visitors: string[], type: string, key: Buffer): Promise<string[]> {
  const places = await selectOpenedLast(db, hashAll(visitors, key), type)
  return places.map((place) => visitors[place]!)
}

export type Delivered = { visitor: string; at: Date }

/** What became of deliveries of a content: who opened it within 7 days, and who bought within 30 days after that. */
export async function followDeliveries(
  db: Queryable,
  delivered: readonly Delivered[],
  subject: string,
  key: Buffer,
): Promise<{ opened: string[]; bought: string[] }> {
  const visitors = hashAll(
    delivered.map(({ visitor }) => visitor),
    key,
  )
  const rows = await selectFollowed(db, { visitors, ats: delivered.map(({ at }) => at), subject: split(subject) })
  const of = (place: number) => delivered[place]!.visitor
  return {
    opened: rows.map(({ place }) => of(place)),
    bought: rows.filter(({ has_bought }) => has_bought).map(({ place }) => of(place)),
  }
}

const hashAll = (visitors: string[], key: Buffer): Buffer[] => visitors.map((visitor) => hashVisitor(key, visitor))

const split = (subject: string): [string, string] => {
  const colon = subject.indexOf(':')
  return [subject.slice(0, colon), subject.slice(colon + 1)]
}
