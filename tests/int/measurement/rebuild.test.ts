import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildMeasured } from '#measurement/rebuild/rebuild.ts'
import { dropOldDays } from '#measurement/sealing/drop-days.ts'
import { DAY_MS } from '#platform/days.ts'
import { feed, putKnown } from '../../builders/feed.ts'
import { forgetFacts, readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'
import { inventHistory } from '../../builders/random-history.ts'
import { smallHistory } from '../../builders/small-history.ts'

const NOW = '2026-11-20T12:00:00.000Z'
let hub: TestMeasuring
let contents: string[]

beforeAll(async () => {
  hub = await testMeasuring(NOW)
  contents = await Promise.all(['articles', 'live-streams', 'short-videos'].map((collection) => hub.subject(collection)))
})
afterAll(() => hub.measuring.close())

const rebuild = async () => {
  const { differences, ...rest } = await rebuildMeasured(hub.pool, { now: hub.now(), say: () => {} })
  return { ...rest, found: Object.fromEntries(Object.entries(differences).map(([what, { count }]) => [what, count])) }
}
const NOTHING = { touches: 0, pairs: 0, credits: 0, sales: 0, conversions: 0, cells: 0 }

async function storeHistory(seed: number): Promise<void> {
  await forgetFacts(hub.pool)
  await hub.pool.query('truncate links cascade')
  const facts = inventHistory(seed, { persons: 15, contents: 5, from: Date.parse(NOW) - 200 * DAY_MS, days: 30 })
  await putKnown(hub.pool, facts)
  await feed(hub.pool, facts, { seed, times: 1, now: hub.now() })
}

test('random histories with ties, refunds and deliveries are equal to what is made anew from their raw facts', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    await storeHistory(seed)
    expect(await rebuild(), `seed ${seed}`).toMatchObject({ isEqual: true, found: NOTHING })
  }
})

/** What can be wrong in the database, and where the rebuild must say so. */
const harms: [string, (keyof typeof NOTHING)[]][] = [
  ['truncate pairs', ['pairs', 'conversions']],
  ['delete from pairs where open_at is not null', ['pairs']],
  ["update pairs set open_at = open_at - interval '1 minute', reach_channel = reach_channel + 1", ['pairs']],
  [
    'insert into pairs (content_id, person_id, open_at, open_channel) select content_id, person_id + 1000, open_at, open_channel from pairs',
    ['pairs'],
  ],
  ['update pairs set is_converted = not is_converted', ['conversions']],
  ['update pair_cells set opens = opens + 1, exposed = exposed + 2', ['cells']],
  ['delete from pair_cells', ['cells']],
  ['update type_cells set opens = opens + 1', ['cells']],
  ['truncate type_cells', ['cells']],
  ['update sale_cells set orders = orders + 1', ['sales']],
  ['truncate sale_cells', ['sales']],
  ['update order_parts set net_fen = net_fen + 1', ['sales']],
  ['truncate order_parts', ['sales']],
  ['truncate buying_days', ['sales']],
  ['update buyer_cells set buyers = buyers + 1', ['sales']],
  ['update buyer_days set lone = lone + 1', ['sales']],
  ['truncate buyer_days', ['sales']],
  ['update first_orders set came_back = not came_back', ['sales']],
  ['truncate credits', ['credits']],
  ['update credits set content_id = null, rule = $$none$$', ['credits']],
  ['delete from credit_shares', ['credits']],
  ['update credit_shares set share_fen = share_fen + 1', ['credits']],
  ['delete from touches where kind = 3', ['touches']],
  ['update touches set channel = channel + 1', ['touches']],
  [
    "insert into touches select actor_id, content_id, kind, at - interval '1 hour', gen_random_uuid(), channel, via, stored_at from touches",
    ['touches'],
  ],
]

test('whatever was wrong is told and put right, and the next rebuild finds nothing', async () => {
  await storeHistory(5)
  const right = await readMeasured(hub.pool)
  expect(Math.min(...Object.values(right).map((rows) => rows.length))).toBeGreaterThan(3)
  for (const [harm, places] of harms) {
    await hub.pool.query(harm)
    const { isEqual, found } = await rebuild()
    expect(isEqual, harm).toBe(false)
    for (const place of places) expect(found[place], `${harm}: ${place}`).toBeGreaterThan(0)
    expect(await readMeasured(hub.pool), harm).toEqual(right)
    expect(await rebuild(), harm).toMatchObject({ isEqual: true, found: NOTHING })
  }
})

test('the hub goes on storing while everything is made anew, and nothing of it is lost', async () => {
  await storeHistory(9)
  await hub.pool.query('truncate pairs')
  const [more] = fc.sample(smallHistory(contents), { seed: 10, numRuns: 1 })
  const sendMore = async () => {
    for (const event of more!.events) await hub.importEvents([event])
    for (const order of more!.orders) await hub.importOrders([order])
  }
  await Promise.all([rebuild(), sendMore()])
  await rebuild()
  const after = await readMeasured(hub.pool)
  await hub.pool.query('truncate pairs; truncate credits, credit_shares')
  await rebuild()
  expect(await readMeasured(hub.pool)).toEqual(after)
  expect(await rebuild()).toMatchObject({ isEqual: true })
})

test('of days whose raw events were dropped the touches are taken as given, and it says how many days', async () => {
  await storeHistory(5)
  const right = await readMeasured(hub.pool)
  hub.setNow(Date.parse(NOW) + 200 * DAY_MS)
  const dropped = await dropOldDays(hub.pool, { now: hub.now(), timeZone: 'Asia/Shanghai', rawDays: 180 })
  expect(dropped.length).toBeGreaterThan(0)
  const late = {
    id: idAt(NOW, 1),
    type: 'open',
    subject: contents[0],
    visitor: 'v_after_it',
    at: hub.now().getTime() - 1,
    channel: 'site',
  }
  await hub.importEvents([{ ...late, id: idAt(hub.now().getTime() - 1, 1) }])
  expect(await rebuild()).toMatchObject({ isEqual: true, droppedDays: dropped.length, found: NOTHING })
  const before = await readMeasured(hub.pool)
  expect(before.pairs).toHaveLength(right.pairs.length + 1)
  await hub.pool.query('truncate pairs')
  expect((await rebuild()).found.pairs).toBe(before.pairs.length)
  expect(await readMeasured(hub.pool)).toEqual(before)
  hub.setNow(NOW)
})
