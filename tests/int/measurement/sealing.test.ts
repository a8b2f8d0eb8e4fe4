import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLive } from '#measurement/live.ts'
import { dropOldDays } from '#measurement/sealing/drop-days.ts'
import { runNight, sealDueDays } from '#measurement/sealing/keep-sealing.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readScorecard } from '#scorecards/scorecard.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const timeZone = 'Asia/Shanghai'
const DAY = '2026-11-10'
/** Noon of the day in the hub's zone. */
const NOON = Date.parse('2026-11-10T04:00:00.000Z')
/** The fourth day after it has begun an hour ago. */
const SEALABLE = Date.parse('2026-11-13T17:00:00.000Z')

let hub: TestMeasuring
let article: string
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring(new Date(NOON + HOUR_MS).toISOString())
  article = await hub.subject('articles')
})
afterEach(() => hub.measuring.close())

const fact = (type: string, visitor: string, at = NOON, rest: object = {}) => ({
  id: idAt(at, ++serial),
  type,
  subject: article,
  visitor,
  at,
  channel: 'site',
  ...rest,
})
const order = (orderId: string, visitor: string, rest: object = {}) => ({
  orderId,
  version: 1,
  status: 'paid',
  paidAt: new Date(NOON + HOUR_MS).toISOString(),
  amountFen: 9_900,
  buyer: { visitor },
  ...rest,
})
const options = { clock: () => hub.now(), timeZone, rawDays: 180 }
const seal = () => sealDueDays(hub.pool, options)
const seals = async () =>
  (
    await hub.pool.query<{ day: string; reason: string; touches: number; cells: number; holds: boolean }>(
      'select day::text as day, reason, touches, cells, ended_at is null as holds from day_seals order by day, id',
    )
  ).rows
const changes = async () =>
  (await hub.pool.query('select day::text as day, opens, converted, exposed from sealed_cell_changes order by revision, day'))
    .rows
const state = async () => (await readLive(hub.pool, { now: hub.now(), timeZone })).seal

/** The figures of types and channels, and the same added up from what is read content by content. */
async function bothReadings() {
  const period = { from: '2026-11-01', to: '2026-11-30' }
  const read = (by: string) => readScorecard(hub.pool, contentCard, { period, by, timeZone, asOf: hub.now(), language: 'en' })
  const figures = ({ metrics }: { metrics: Record<string, unknown> }) =>
    ['openRate', 'deliveredOpenRate', 'conversionRate', 'opens', 'directOpens'].map((name) => metrics[name])
  const [types, channels, contents] = await Promise.all([read('type'), read('channel'), read('content')])
  const total = (card: typeof types) => figures(card.rows.find(({ key }) => key === 'total')!)
  return { articles: figures(types.rows.find(({ key }) => key === 'articles')!), totals: [types, channels, contents].map(total) }
}

test('a scorecard reads the same of sealed days as of open ones, and what changes them later', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01'), fact('open', 'v_reader01', NOON + 5_000), fact('open', 'v_reader02')])
  await hub.importDeliveries([{ subject: article, visitor: 'v_reader03', at: NOON, channel: 'wecom' }])
  const open = await bothReadings()
  expect(open.totals[1]).toEqual(open.totals[0])
  expect(open.totals[2]).toEqual(open.totals[0])
  hub.setNow(SEALABLE + DAY_MS)
  expect(await seal()).toBe(2)
  const sealed = await bothReadings()
  expect(open.totals[0]).toEqual(sealed.totals[0])
  expect(sealed.totals[1]).toEqual(sealed.totals[0])
  expect(sealed.totals[2]).toEqual(sealed.totals[0])

  await hub.importOrders([order('late', 'v_reader02')])
  await hub.importEvents([fact('open', 'v_reader03', NOON + 1_000), fact('open', 'v_reader04', NOON, { channel: 'moments' })])
  const changed = await bothReadings()
  expect(changed.articles).not.toEqual(sealed.articles)
  expect(changed.articles).toEqual(changed.totals[2])
  expect(new Set(changed.totals.map((total) => JSON.stringify(total))).size).toBe(1)
  await seal()
  expect(await bothReadings()).toEqual(changed)
  await runNight(hub.pool, options)
  expect((await state()).alarms).toEqual([])
  await hub.pool.query('update type_cells set opens = opens + 1 where day = $1', [DAY])
  await runNight(hub.pool, options)
  expect((await state()).alarms).toMatchObject([{ day: DAY, cells: 3 }])
})

test('a day is sealed when the fourth day after it has begun, and every day since the first', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01'), fact('open', 'v_reader01', NOON + 5_000)])
  hub.setNow(SEALABLE - 1)
  expect(await seal()).toBe(0)
  hub.setNow(SEALABLE)
  expect(await seal()).toBe(1)
  expect(await seals()).toEqual([{ day: DAY, reason: 'first', touches: 2, cells: 1, holds: true }])
  hub.setNow(SEALABLE + 2 * DAY_MS)
  expect(await seal()).toBe(2)
  expect(await state()).toMatchObject({ last: { day: '2026-11-12' }, sealedDays: 3, openAgain: [], alarms: [] })
})

test('an import into a sealed day opens it, says so, and it is sealed again with what the facts give', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01')])
  hub.setNow(SEALABLE)
  await seal()
  const { json } = await hub.importEvents([fact('open', 'v_reader02'), fact('exposure', 'v_reader02', NOON - 2 * DAY_MS)])
  expect(json).toMatchObject({ accepted: 2, reopened: [DAY] })
  expect(await state()).toMatchObject({ last: null, openAgain: [DAY] })
  expect(await changes()).toEqual([{ day: DAY, opens: 0, converted: 0, exposed: 1 }])
  expect(await seal()).toBe(3)
  expect((await seals()).filter(({ day }) => day === DAY)).toEqual([
    { day: DAY, reason: 'first', touches: 1, cells: 1, holds: false },
    { day: DAY, reason: 'events', touches: 2, cells: 1, holds: true },
  ])
  expect((await hub.importEvents([fact('open', 'v_reader03', NOON + 4 * DAY_MS)])).json).not.toHaveProperty('reopened')
})

test('a late order or refund changes a sealed cell under a new revision, with its former value logged', async () => {
  await hub.importEvents([fact('open', 'v_reader01')])
  hub.setNow(SEALABLE)
  await seal()
  await hub.importOrders([order('late', 'v_reader01')])
  expect(await changes()).toEqual([{ day: DAY, opens: 1, converted: 0, exposed: 0 }])
  await hub.importOrders([order('late', 'v_reader01', { version: 2, status: 'cancelled' })])
  expect(await changes()).toEqual([
    { day: DAY, opens: 1, converted: 0, exposed: 0 },
    { day: DAY, opens: 1, converted: 1, exposed: 0 },
  ])
  expect(await seals()).toHaveLength(1)
  hub.setNow(SEALABLE + HOUR_MS)
  await runNight(hub.pool, options)
  expect(await seals()).toMatchObject([
    { reason: 'first', holds: false },
    { reason: 'rates', holds: true },
  ])
})

test('a tie learned late moves sealed cells, and the day is sealed anew with them', async () => {
  await hub.importEvents([fact('open', 'v_phone001'), fact('open', 'v_laptop01', NOON + 1_000)])
  hub.setNow(SEALABLE)
  await seal()
  const isMember = { memberId: 'm-1' }
  await hub.importOrders([
    order('a', 'v_phone001', { buyer: { visitor: 'v_phone001', ...isMember } }),
    order('b', 'v_laptop01', { buyer: { visitor: 'v_laptop01', ...isMember } }),
  ])
  expect(await changes()).toMatchObject([{ day: DAY, opens: 2, converted: 0 }])
  hub.setNow(SEALABLE + HOUR_MS)
  await runNight(hub.pool, options)
  expect(await seals()).toMatchObject([{ reason: 'first' }, { reason: 'rates', holds: true }])
  expect(await state()).toMatchObject({ alarms: [] })
})

test('a new cell of a sealed day is logged as none before', async () => {
  await hub.importEvents([fact('open', 'v_reader01'), fact('open', 'v_reader01', NOON + 2 * DAY_MS, { channel: 'wecom' })])
  hub.setNow(SEALABLE)
  await seal()
  // The member's first open was on another device, a day later and through another channel.
  await hub.importOrders([
    order('a', 'v_reader01', {
      buyer: { visitor: 'v_reader01', memberId: 'm-1' },
      paidAt: new Date(NOON + DAY_MS).toISOString(),
    }),
    order('b', 'v_reader01', {
      buyer: { visitor: 'v_reader01', memberId: 'm-2' },
      paidAt: new Date(NOON + 2 * DAY_MS).toISOString(),
    }),
  ])
  hub.setNow(SEALABLE + 3 * DAY_MS)
  expect(await seal()).toBe(3)
  expect(await state()).toMatchObject({ sealedDays: 4, alarms: [] })
})

test('a cell that is not the recount of its facts is an alarm that stands until it is right, and the day is not sealed', async () => {
  await hub.importEvents([fact('open', 'v_reader01')])
  hub.setNow(SEALABLE)
  await hub.pool.query('update pair_cells set opens = opens + 1')
  expect(await seal()).toBe(0)
  expect(await seal()).toBe(0)
  expect((await state()).alarms).toEqual([{ day: DAY, raised_at: hub.now(), cells: 1 }])
  const { rows } = await hub.pool.query('select detail from measuring_alarms')
  expect(rows[0].detail).toMatchObject([{ content: article, kept: { opens: 2 }, recounted: { opens: 1 } }])
  await hub.pool.query('update pair_cells set opens = opens - 1')
  expect(await seal()).toBe(1)
  expect((await state()).alarms).toEqual([])
})

test('a pair, a touch or a conversion that is lost shows in the recount of the night', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01'), fact('open', 'v_reader01', NOON + 5_000)])
  await hub.importOrders([order('a', 'v_reader01')])
  const breaks = [
    'delete from pairs',
    'update pairs set is_converted = not is_converted',
    "update pairs set open_at = open_at + interval '1 day'",
    'delete from touches where kind = 3',
  ]
  for (const harm of breaks) {
    const client = await hub.pool.connect()
    try {
      await client.query(harm)
      await runNight(hub.pool, options)
      expect((await state()).alarms, harm).toHaveLength(1)
      await client.query('delete from measuring_alarms')
      await client.query('delete from touches; delete from pairs; delete from events; delete from credits; delete from orders')
      await hub.importEvents([fact('exposure', 'v_reader01'), fact('open', 'v_reader01', NOON + 5_000)])
      await hub.importOrders([order('a', 'v_reader01')])
      await runNight(hub.pool, options)
      expect((await state()).alarms).toEqual([])
    } finally {
      client.release()
    }
  }
})

test('raw days go when nothing was written to them for so long and they are sealed; what was counted stays', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01'), fact('open', 'v_reader01', NOON + 5_000), fact('share', 'v_reader01')])
  await hub.collect(
    {
      v: 1,
      sentAt: hub.now().getTime(),
      visitor: 'v_crawler1',
      page: hub.freshPage(),
      events: [{ ...fact('open', ''), at: hub.now().getTime() }],
    },
    { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } },
  )
  const events = async () => (await hub.pool.query('select from events')).rowCount
  const drop = () => dropOldDays(hub.pool, { now: hub.now(), timeZone, rawDays: 14 })
  const before = await hub.pool.query('select * from excluded_cells')
  expect(before.rows).toMatchObject([{ bots: 1, staff: 0, previews: 0 }])

  hub.setNow(NOON + 14 * DAY_MS)
  expect(await drop()).toEqual([])
  hub.setNow(NOON + 15 * DAY_MS)
  await hub.pool.query('update pair_cells set opens = opens + 1')
  expect(await drop()).toEqual([])
  expect(await events()).toBe(4)
  await hub.pool.query('update pair_cells set opens = opens - 1')
  expect(await drop()).toEqual([DAY])
  expect(await events()).toBe(0)
  expect((await hub.pool.query('select from touches')).rowCount).toBe(2)
  expect((await hub.pool.query('select * from excluded_cells')).rows).toEqual(before.rows)
  const { json } = await hub.importEvents([fact('open', 'v_reader09')])
  expect(json.rejected).toEqual([{ line: 1, reason: 'day-closed' }])
  expect(await drop()).toEqual([])
})

test('a day is not dropped while a touch of it is missing', async () => {
  await hub.importEvents([fact('exposure', 'v_reader01'), fact('exposure', 'v_reader01', NOON + 60_000)])
  // The second exposure decides nothing, so no cell shows that it is gone.
  await hub.pool.query('delete from touches where at > $1', [new Date(NOON + 1_000)])
  hub.setNow(NOON + 20 * DAY_MS)
  expect(await dropOldDays(hub.pool, { now: hub.now(), timeZone, rawDays: 14 })).toEqual([])
})
