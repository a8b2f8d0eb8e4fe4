import { isKnownBy, type KnownPerson } from '#people/known-person.ts'
import type { Queryable } from '#platform/database.ts'
import { hashTaker, listWechatTakers } from './known-takers.ts'
import { type KeptTaker, selectTakersOf } from './read-taker.sql.ts'

/** In which interactions of lives somebody took part, as the platforms' tables named an id of WeChat or an order. */
export async function readKeptTakings(db: Queryable, key: Buffer, person: KnownPerson): Promise<KeptTaker[]> {
  const people: string[] = []
  for await (const some of listWechatTakers(db))
    people.push(...some.filter((one) => isKnownBy(person, hashTaker(key, person.sources, one))))
  return selectTakersOf(db, { people, orders: person.orders })
}
