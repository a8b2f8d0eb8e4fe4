import type { Queryable } from '#platform/database.ts'
import { selectTwins } from './erase.sql.ts'
import * as sql from './export.sql.ts'
import { findPerson, type Whose } from './whose.ts'

/**
 * By what other rooms may know whoever is meant: hex of keyed hashes, those given among them, and the malls' numbers of the orders.
 * Both are empty for nobody, and for a phone.
 */
export async function findNames(db: Queryable, whose: Whose, now: Date): Promise<{ names: Set<string>; orders: string[] }> {
  const names = new Set('keys' in whose ? whose.keys.map((key) => key.toString('hex')) : [])
  const orders: string[] = []
  const person = await findPerson(db, whose, now)
  if (person === undefined) return { names, orders }
  for (const one of [person, ...(await selectTwins(db, person))]) {
    for (const { name } of await sql.select<sql.NameRow>(db, sql.KEYS, one)) names.add(name)
    for (const order of await sql.select<sql.OrderKeyRow>(db, sql.ORDER_KEYS, one)) orders.push(order.order_id)
  }
  return { names, orders }
}
