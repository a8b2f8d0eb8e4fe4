import { hashVisitor } from '#orders/member-keys.ts'
import { whoseErasure } from '#people/erased-keys.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { markDone } from '../wechat/callbacks/events.sql.ts'
import { selectOpenEvents } from '../wechat/forget-person.sql.ts'
import { textAt } from '../wechat/said.ts'
import { lockBook } from './contacts/contacts.sql.ts'
import { visitorOf } from './contacts/read-contact.ts'
import { forgetCustomers } from './forget-person.sql.ts'
import { hashCustomer, listCustomers } from './known-customers.ts'

/**
 * Takes somebody who was erased out of customers, groups and pushes of 企业微信; figures of pushes and removals stay. The company's own
 * list still has the customer: `leaveOutErased` keeps him from coming back with the next reading.
 */
export async function forgetInWecom(pool: Pool, { erasure }: { erasure: number }, now: Date): Promise<void> {
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  await forgetEvents(pool, { erasure, key }, now)
  await inTransaction(pool, async (client) => {
    // First, so that whoever is being written down meanwhile is seen.
    await lockBook(client)
    for await (const customers of listCustomers(client)) {
      const theirs = await whoseErasure(client, erasure, { entries: customers, hashesOf: (one) => hashCustomer(key, one) })
      if (theirs.length > 0) await forgetCustomers(client, theirs, now)
    }
  })
}

/** Calls of 企业微信 that wait to be followed and tell of this customer. */
async function forgetEvents(pool: Pool, { erasure, key }: { erasure: number; key: Buffer }, now: Date): Promise<void> {
  const theirs = await whoseErasure(pool, erasure, {
    entries: await selectOpenEvents(pool),
    hashesOf: ({ said }) => [hashVisitor(key, visitorOf(textAt(said, 'ExternalUserID')))],
  })
  for (const { id } of theirs) await markDone(pool, id, now)
}
