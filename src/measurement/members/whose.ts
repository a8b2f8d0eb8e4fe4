import type { Queryable } from '#platform/database.ts'
import { selectPersonOf, selectPersonOfKeys } from './erase.sql.ts'

/**
 * Who is meant: the person of an order (by the hub's number of it), or whom these keyed hashes name. `isElsewhere`: they may be known
 * in other rooms alone.
 */
export type Whose = { orderKey: number } | { keys: readonly Buffer[]; isElsewhere?: boolean }

/** The person that is meant, by the hub's number; nobody who was erased. */
export const findPerson = (db: Queryable, whose: Whose, now: Date): Promise<number | undefined> =>
  'keys' in whose ? selectPersonOfKeys(db, whose.keys, now) : selectPersonOf(db, whose.orderKey)
