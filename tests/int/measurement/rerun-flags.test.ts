import { beforeEach, expect, test } from 'vitest'
import { bitsOf } from '#measurement/evidence.ts'
import { BOT, type Judgement } from '#measurement/flags.ts'
import { OPEN_REBUILD } from '#measurement/rebuild/raw-facts.sql.ts'
import { rebuildMeasured } from '#measurement/rebuild/rebuild.ts'
import { findTouchDifferences, mendTouches } from '#measurement/rebuild/touches.sql.ts'
import { rerunFlags } from '#measurement/rerun-flags.ts'
import { sealDueDays } from '#measurement/sealing/keep-sealing.ts'
import { inWriterTurnOf } from '#measurement/writer-turn.ts'
import { readMeasured } from '../../builders/measured-state.ts'
import { idAt, type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR

let hub: TestMeasuring
let article: string
let serial = 0

beforeEach(async () => {
  hub = await testMeasuring(new Date(NOW).toISOString())
  article = await hub.subject('articles')
})

/** Rules of a later version: a page of any day will do, and who says no browser is a program. */
const later = (evidence: number): Judgement => ({ evidence, flags: evidence & bitsOf(['nameless']) ? BOT : 0, rules: 2 })
const rerun = (rest: object = {}) => rerunFlags(hub.pool, { clock: hub.now, rules: later, ...rest })

const open = (rest: object = {}) => {
  const at = hub.now().getTime()
  return { id: idAt(at, ++serial), type: 'open', subject: article, at: at - HOUR, channel: 'wecom', ...rest }
}
async function send(kind: 'reader' | 'stale' | 'nameless', visitor: string, events: unknown[] = [open()]): Promise<void> {
  const sentAt = hub.now().getTime()
  const page = kind === 'stale' ? hub.stalePage() : hub.freshPage()
  const headers = kind === 'nameless' ? { 'user-agent': '' } : {}
  expect((await hub.collect({ v: 1, sentAt, visitor, page, events }, { headers })).json).toMatchObject({
    accepted: events.length,
  })
}
const order = (visitor: string) =>
  hub.importOrders([
    { orderId: visitor, version: 1, status: 'paid', paidAt: hub.now().toISOString(), amountFen: 100, buyer: { visitor } },
  ])
const counts = { lookedAt: 0, toHuman: 0, toFlagged: 0, flaggedOtherwise: 0, unjudged: 0, droppedDays: [], reopenedDays: [] }

test('the rules that judged the events find nothing to change', async () => {
  await send('reader', 'v_reader01')
  await send('stale', 'v_reader02')
  const before = await readMeasured(hub.pool)
  expect(await rerunFlags(hub.pool, { clock: hub.now })).toEqual({ ...counts, lookedAt: 2 })
  expect(await readMeasured(hub.pool)).toEqual(before)
})

test('what becomes a reader’s enters pairs, cells and open credits, what becomes a program’s leaves them', async () => {
  await send('stale', 'v_reader01')
  await send('nameless', 'v_robot001')
  await order('v_reader01')
  await order('v_robot001')
  const won = async () => (await readMeasured(hub.pool)).credits.map(({ order_id, content }) => [order_id, content])
  expect(await won()).toEqual([
    ['v_reader01', null],
    ['v_robot001', article],
  ])
  expect(await rerun()).toEqual({ ...counts, lookedAt: 2, toHuman: 1, toFlagged: 1 })
  expect(await won()).toEqual([
    ['v_reader01', article],
    ['v_robot001', null],
  ])
  const { pairs, cells } = await readMeasured(hub.pool)
  expect(pairs).toMatchObject([{ content: article, open_at: new Date(NOW - HOUR), is_converted: true }])
  expect(cells).toMatchObject([{ opens: 1, direct: 1, converted: 1 }])
  const judged = await hub.pool.query('select flags, rules from events order by id')
  expect(judged.rows).toEqual([
    { flags: 0, rules: 2 },
    { flags: BOT, rules: 2 },
  ])
})

test('running again changes nothing, and imports are never judged', async () => {
  await send('stale', 'v_reader01')
  await hub.importEvents([open({ visitor: 'v_history1' })])
  expect(await rerun()).toEqual({ ...counts, lookedAt: 1, toHuman: 1, unjudged: 1 })
  const before = await readMeasured(hub.pool)
  expect(before.pairs.length).toBe(2)
  expect(await rerun()).toEqual({ ...counts, lookedAt: 1, unjudged: 1 })
  expect(await readMeasured(hub.pool)).toEqual(before)
})

test('events stored before their evidence was kept stay as they were judged', async () => {
  await send('stale', 'v_reader01')
  await hub.pool.query('update events set evidence = 0, rules = 0')
  expect(await rerun()).toEqual({ ...counts, unjudged: 1 })
  expect((await hub.pool.query('select flags from events')).rows).toEqual([{ flags: BOT }])
})

test('only the days asked for are judged again, and dropped ones are named', async () => {
  for (const day of [-2, -1, 0]) {
    hub.setNow(NOW + day * DAY)
    await send('stale', 'v_reader01')
  }
  await hub.pool.query("update event_days set dropped_at = now() where day = '2026-11-19'")
  expect(await rerun({ from: '2026-11-19' })).toEqual({ ...counts, lookedAt: 1, toHuman: 1, droppedDays: ['2026-11-19'] })
  expect(await rerun({ to: '2026-11-18' })).toEqual({ ...counts, lookedAt: 1, toHuman: 1 })
})

test('a sealed day is opened again, its cells and counts follow, and it can be sealed anew', async () => {
  await send('reader', 'v_reader01')
  await send('stale', 'v_reader02')
  await send('nameless', 'v_robot001')
  hub.setNow(NOW + 5 * DAY)
  const seal = () => sealDueDays(hub.pool, { clock: hub.now, timeZone: 'Asia/Shanghai' })
  expect(await seal()).toBe(2)
  expect(await rerun()).toEqual({ ...counts, lookedAt: 3, toHuman: 1, toFlagged: 1, reopenedDays: ['2026-11-20'] })
  expect((await readMeasured(hub.pool)).cells).toMatchObject([{ day: '2026-11-20', opens: 2 }])
  const excluded = await hub.pool.query('select day::text as day, bots from excluded_cells')
  expect(excluded.rows).toEqual([{ day: '2026-11-20', bots: 1 }])
  expect(await seal()).toBe(1)
  expect((await hub.pool.query('select from measuring_alarms')).rowCount).toBe(0)
})

test('a rebuild from the raw facts gives the same, on both sides of the freeze', async () => {
  await send('stale', 'v_reader01')
  await send('nameless', 'v_robot001')
  await order('v_reader01')
  await order('v_robot001')
  hub.setNow(NOW + 3 * DAY)
  await rerun()
  // A touch that went missing makes its content be compared row by row.
  await hub.importEvents([open({ visitor: 'v_history1' })])
  await hub.pool.query("delete from touches where stored_at = at + interval '1 hour'")
  const before = await readMeasured(hub.pool)
  const { differences, isEqual } = await rebuildMeasured(hub.pool, { now: hub.now(), say: () => {} })
  expect([differences.touches.count, isEqual]).toEqual([1, false])
  expect(await readMeasured(hub.pool)).toEqual(before)
  expect((await rebuildMeasured(hub.pool, { now: hub.now(), say: () => {} })).isEqual).toBe(true)
})

test('a rebuild that began before a run brings back no touch that the run took away', async () => {
  await send('nameless', 'v_robot001')
  await hub.pool.query('delete from touches')
  const client = await hub.pool.connect()
  try {
    await client.query(OPEN_REBUILD)
    await findTouchDifferences(client)
    expect(await rerun()).toMatchObject({ toFlagged: 1 })
    await inWriterTurnOf(client, () => mendTouches(client))
  } finally {
    client.release(true)
  }
  expect((await hub.pool.query('select from touches')).rowCount).toBe(0)
})

test('a run that breaks off leaves whole batches, and the next one does the rest', async () => {
  for (const day of [-1, 0]) {
    hub.setNow(NOW + day * DAY)
    await send('stale', 'v_reader01', [open(), open({ type: 'exposure' })])
  }
  let asked = 0
  const clock = () => {
    if (++asked === 2) throw new Error('the power went')
    return hub.now()
  }
  await expect(rerun({ clock })).rejects.toThrow('the power went')
  const flags = await hub.pool.query(
    'select id_day::text as day, min(flags) as lowest, max(flags) as highest from events group by 1',
  )
  expect(flags.rows.sort((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
    { day: '2026-11-19', lowest: 0, highest: 0 },
    { day: '2026-11-20', lowest: BOT, highest: BOT },
  ])
  expect(await rerun()).toEqual({ ...counts, lookedAt: 4, toHuman: 2 })
  expect((await readMeasured(hub.pool)).pairs).toMatchObject([{ content: article, open_at: new Date(NOW - DAY - HOUR) }])
})

test('more events than one batch holds are all judged while others arrive', async () => {
  const visitors = Array.from({ length: 24 }, (_, n) => `v_crowd_${100 + n}`)
  for (const visitor of visitors)
    await send(
      'stale',
      visitor,
      Array.from({ length: 50 }, () => open()),
    )
  const [report] = await Promise.all([rerun(), ...visitors.map((visitor) => send('reader', visitor))])
  expect(report).toMatchObject({ toHuman: 1_200, toFlagged: 0 })
  const touched = await hub.pool.query('select count(*) as touches from touches')
  expect(touched.rows).toEqual([{ touches: 1_224 }])
})

test('an identify that is a program’s ties nobody any more, and ties again when it is a reader’s after all', async () => {
  const member = { memberId: 'm1' }
  await hub.importEvents([open({ visitor: 'v_reader01' })])
  await hub.importEvents([open({ type: 'identify', visitor: 'v_reader01', ...member })])
  await hub.pool.query('update events set rules = 1, evidence = $1 where type = 14', [bitsOf(['nameless'])])
  const owners = async () => (await readMeasured(hub.pool)).pairs.map(({ person }) => person.split(' ')[0])
  const trusting = (evidence: number): Judgement => ({ evidence, flags: 0, rules: 3 })
  expect(await owners()).toEqual(['member'])
  await rerun()
  expect(await owners()).toEqual(['visitor'])
  await rerun({ rules: trusting })
  expect(await owners()).toEqual(['member'])
})
