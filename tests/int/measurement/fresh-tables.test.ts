import { beforeAll, expect, test } from 'vitest'
import { selectOrdersOpened } from '#measurement/credited-orders.sql.ts'
import { recomputeCredits } from '#measurement/credits.sql.ts'
import { inWriterTurn } from '#measurement/writer-turn.ts'
import type { Queryable } from '#platform/database.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const PERSONS = 400
const START = Date.parse('2026-11-20T12:00:00.000Z')

let hub: TestMeasuring
let orderKeys: number[]

/** A history that was imported a moment ago, so that no table has been analysed: each person opens and buys once. */
beforeAll(async () => {
  hub = await testMeasuring(new Date(START).toISOString())
  const subject = await hub.subject('articles')
  const persons = Array.from({ length: PERSONS }, (_, n) => `v_fresh_${1_000 + n}`)
  const at = START - 3_600_000
  await hub.importEvents(persons.map((visitor, n) => ({ id: idAt(at, n), type: 'open', subject, visitor, at, channel: 'wecom' })))
  const paidAt = new Date(START - 60_000).toISOString()
  await hub.importOrders(
    persons.map((visitor) => ({ orderId: visitor, version: 1, status: 'paid', paidAt, amountFen: 100, buyer: { visitor } })),
  )
  orderKeys = (await hub.pool.query<{ id: number }>('select id from orders')).rows.map(({ id }) => id)
}, 60_000)

/** How many rows of a table the work reads. The database counts on over the transactions of a connection. */
const rowsRead = (table: 'touches' | 'orders', work: (db: Queryable) => Promise<unknown>): Promise<number> =>
  inWriterTurn(hub.pool, async (client) => {
    const count = async (): Promise<number> => {
      const found = await client.query<{ rows: number }>(
        'select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as rows from pg_stat_xact_user_tables where relname = $1',
        [table],
      )
      return found.rows[0]!.rows
    }
    const before = await count()
    await work(client)
    return (await count()) - before
  })

test('the credit of many orders reads the opens of their buyers, not all opens for each', async () => {
  const read = await rowsRead('touches', (db) => recomputeCredits(db, orderKeys))
  expect(read).toBeGreaterThanOrEqual(PERSONS)
  expect(read).toBeLessThanOrEqual(3 * PERSONS)
})

test('the orders that see many opens are asked for by person, not all orders for each', async () => {
  const touches = await hub.pool.query<{ actorId: number; at: Date }>('select actor_id as "actorId", at from touches')
  const opens = touches.rows.map(({ actorId, at }) => ({
    actorId,
    at: at.toISOString(),
    contentId: 1,
    kind: 3,
    factId: '',
    channel: 1,
  }))
  let seen: number[] = []
  const read = await rowsRead('orders', async (db) => {
    seen = await selectOrdersOpened(db, opens, hub.now())
  })
  expect(seen.sort((a, b) => a - b)).toEqual(orderKeys.sort((a, b) => a - b))
  expect(read).toBeGreaterThanOrEqual(PERSONS)
  expect(read).toBeLessThanOrEqual(3 * PERSONS)
})
