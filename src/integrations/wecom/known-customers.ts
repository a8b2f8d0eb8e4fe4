import type { Queryable } from '#platform/database.ts'
import { hashesOf } from './contacts/erased-contacts.ts'
import { type KnownCustomer, selectCustomers } from './forget-person.sql.ts'

const AT_ONCE = 1_000
const FIRST: KnownCustomer = { corp_id: '', id: '', unionid: null, tied_to: null }

/** Everybody whom a row of this room names, some at a time. */
export async function* listCustomers(db: Queryable): AsyncGenerator<KnownCustomer[]> {
  for (let after = FIRST; ; ) {
    const customers = await selectCustomers(db, { after, limit: AT_ONCE })
    if (customers.length === 0) return
    yield customers
    after = customers.at(-1)!
  }
}

/** The keyed hashes that a customer is known by, the member that measuring was told of among them. */
export const hashCustomer = (key: Buffer, { id, unionid, tied_to: member }: KnownCustomer): Buffer[] => [
  ...hashesOf(key, { externalUserId: id, unionid }),
  ...(member ? [member] : []),
]
