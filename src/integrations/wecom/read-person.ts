import { hashVisitor } from '#orders/member-keys.ts'
import { isKnownBy, type KnownPerson } from '#people/known-person.ts'
import type { Queryable } from '#platform/database.ts'
import { selectOpenEvents } from '../wechat/forget-person.sql.ts'
import { textAt } from '../wechat/said.ts'
import { visitorOf } from './contacts/read-contact.ts'
import { hashCustomer, listCustomers } from './known-customers.ts'
import { type Customer, selectKeptOf } from './read-person.sql.ts'

/** What is kept of a customer of the company: who has him, his groups, what was sent to him, and calls that wait to be followed. */
export async function readKeptInWecom(db: Queryable, key: Buffer, person: KnownPerson) {
  const customers: Customer[] = []
  for await (const some of listCustomers(db))
    for (const one of some) if (isKnownBy(person, hashCustomer(key, one))) customers.push({ corpId: one.corp_id, id: one.id })
  const told = (await selectOpenEvents(db)).filter(({ said }) =>
    isKnownBy(person, [hashVisitor(key, visitorOf(textAt(said, 'ExternalUserID')))]),
  )
  return { ...(await selectKeptOf(db, customers)), told: told.map(({ said }) => said) }
}
