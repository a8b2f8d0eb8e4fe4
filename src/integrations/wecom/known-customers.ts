import type { Queryable } from '#platform/database.ts'
import { readPages } from '#platform/read-pages.ts'
import { hashesOf } from './contacts/erased-contacts.ts'
import { type KnownCustomer, selectCustomers } from './forget-person.sql.ts'

const FIRST: KnownCustomer = { corp_id: '', id: '', unionid: null, tied_to: null }

/** Everybody whom a row of this room names, some at a time. */
export const listCustomers = (db: Queryable): AsyncGenerator<KnownCustomer[]> =>
  readPages(FIRST, (page) => selectCustomers(db, page))

/** The keyed hashes that a customer is known by, the member that measuring was told of among them. */
export const hashCustomer = (key: Buffer, { id, unionid, tied_to: member }: KnownCustomer): Buffer[] => [
  ...hashesOf(key, { externalUserId: id, unionid }),
  ...(member ? [member] : []),
]
