import type { Queryable } from '#platform/database.ts'
import { selectPersonOf, selectPersonOfKeys } from './erase.sql.ts'

/**
 * Who is meant: the person of an order (by the hub's number of it), or whom these keyed hashes name. `isElsewhere`: they may be known
 * in other rooms alone. Or whoever applied for trials with a phone (`contacts`), and nobody else: people give phones of others, too.
 */
export type Whose = { orderKey: number } | { keys: readonly Buffer[]; isElsewhere?: boolean } | { contacts: readonly string[] }

/** The person that is meant, by the hub's number; nobody who was erased, and nobody of a phone. */
export async function findPerson(db: Queryable, whose: Whose, now: Date): Promise<number | undefined> {
  if ('orderKey' in whose) return selectPersonOf(db, whose.orderKey)
  return 'keys' in whose ? selectPersonOfKeys(db, whose.keys, now) : undefined
}
