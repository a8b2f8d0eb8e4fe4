import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importChannelDays, undoDayImport } from '#measurement/channel-days/channel-day-imports.ts'
import { storeChannelDays, WECHAT_PULL } from '#measurement/channel-days/store-channel-days.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readFacts, readScorecard } from '#scorecards/scorecard.ts'
import { type TestMeasuring, testMeasuring } from '../../builders/measuring.ts'

let hub: TestMeasuring
let article: string
let live: string
let product: string

beforeAll(async () => {
  hub = await testMeasuring('2026-11-20T12:00:00.000Z')
  article = await hub.subject('articles')
  live = await hub.subject('live-streams')
  product = await hub.subject('products')
})
beforeEach(async () => {
  await hub.pool.query('truncate channel_days, channel_day_corrections, channel_day_imports cascade')
})

const line = (rest: object = {}) => ({
  subject: article,
  day: '2026-11-18',
  source: 'official-account',
  delivered: 1_000,
  readers: 150,
  ...rest,
})
const send = (...lines: unknown[]) =>
  hub.knock('/import/channel-days', { headers: hub.keyed, body: lines.map((one) => JSON.stringify(one)).join('\n') })
const kept = async () =>
  (
    await hub.pool.query(
      'select day::text as day, source, delivered, readers, viewers, buyers, stored_by from channel_days order by day, source',
    )
  ).rows
const range = { period: { from: '2026-11-01', to: '2026-11-20' }, timeZone: 'Asia/Shanghai', language: 'zh' as const }
const ask = (by: string) => ({ ...range, by, asOf: hub.now() })

describe('the door', () => {
  test('without the key stores nothing', async () => {
    const reply = await hub.knock('/import/channel-days', { body: JSON.stringify(line()) })
    expect(reply).toMatchObject({ status: 401, json: { error: { kind: 'unauthorized' } } })
    expect(await kept()).toEqual([])
  })

  test('names every wrong field of a line and stores the others', async () => {
    const { json } = await send(
      line(),
      line({ subject: 'articles:01994c00-0000-7000-8000-000000000000' }),
      line({ subject: 'no subject' }),
      line({ day: '2026-11-21' }),
      line({ day: '2026-02-30', readers: -1 }),
      line({ readers: 1.5 }),
      line({ amountFen: '12.90' }),
      { subject: article, day: '2026-11-18', source: 'official-account' },
      'nothing',
    )
    expect(json).toMatchObject({ lines: 9, accepted: 1, rejectedCount: 8 })
    expect(json.rejected.map(({ line: number, reason, message }) => [number, reason, message])).toEqual([
      [2, 'unknown-subject', undefined],
      [3, 'channel-day', 'subject must be <collection>:<id>'],
      [4, 'channel-day', 'day lies in the future'],
      [5, 'channel-day', 'day must be a day YYYY-MM-DD; readers must be a whole number from 0 to 1000000000000'],
      [6, 'channel-day', 'readers must be a whole number from 0 to 1000000000000'],
      [7, 'channel-day', 'amountFen must be a whole number from 0 to 1000000000000'],
      [8, 'channel-day', expect.stringContaining('figures are missing')],
      [9, 'channel-day', 'a line must be an object'],
    ])
  })

  test('replaces a repeated line as a whole, keeps what it was, and calls the same figures a duplicate', async () => {
    const before = (await readScorecard(hub.pool, contentCard, ask('type'))).revision
    expect((await send(line(), line())).json).toMatchObject({ accepted: 1, duplicates: 1 })
    expect((await send(line())).json).toMatchObject({ accepted: 0, duplicates: 1 })
    expect((await send(line({ delivered: undefined, readers: 160 }))).json).toMatchObject({ accepted: 1 })
    expect(await kept()).toMatchObject([{ delivered: null, readers: 160, stored_by: 'test' }])
    const { rows } = await hub.pool.query('select before from channel_day_corrections')
    expect(rows).toMatchObject([{ before: { delivered: 1_000, readers: 150 } }])
    expect((await readScorecard(hub.pool, contentCard, ask('type'))).revision).toBe(before + 2)
  })
})

describe('on the scorecard', () => {
  test('a rate of the channel holds lines that give both sides, is no rate of ours, and opens to its rows', async () => {
    await send(
      line(),
      line({ day: '2026-11-19', delivered: 500, readers: 50 }),
      line({ day: '2026-11-20', delivered: undefined, readers: 7_000 }),
      line({ day: '2026-10-31', delivered: 9, readers: 9 }),
      { subject: live, day: '2026-11-18', source: 'channels-live', viewers: 2_000, buyers: 60, orders: 70, amountFen: 903_000 },
      line({ subject: product, delivered: 10, readers: 10 }),
    )
    const card = await readScorecard(hub.pool, contentCard, ask('type'))
    const row = (key: string) => card.rows.find((one) => one.key === key)!.metrics
    expect(row('articles').channelOpenRate).toMatchObject({ part: 200, whole: 1_500, basis: 'channel' })
    expect(row('articles').openRate).toMatchObject({ part: 0, whole: 0, value: null })
    expect(row('live-streams').channelConversionRate).toMatchObject({ part: 60, whole: 2_000, value: 0.03 })
    expect(row('live-streams').conversionRate).toMatchObject({ whole: 0 })
    expect(row('live-streams').orders).toEqual({ value: 0 })
    expect(row('total').channelOpenRate).toMatchObject({ part: 200, whole: 1_500 })
    const byChannel = await readScorecard(hub.pool, contentCard, ask('channel'))
    expect(byChannel.rows.find(({ key }) => key === 'channels-live')!.metrics.channelConversionRate).toMatchObject({ part: 60 })
    const facts = await readFacts(hub.pool, contentCard, {
      ...ask('type'),
      key: 'articles',
      metric: 'channelOpenRate',
      side: 'whole',
      page: 1,
    })
    expect(facts.total).toBe(2)
    expect(facts.facts).toMatchObject([
      { kind: 'channel-day', day: '2026-11-19', figures: { delivered: 500, readers: 50, source: 'official-account' } },
      { day: '2026-11-18', figures: { delivered: 1_000, corrections: 0 } },
    ])
    const total = await readFacts(hub.pool, contentCard, {
      ...ask('type'),
      key: 'total',
      metric: 'channelConversionRate',
      side: 'part',
      page: 1,
    })
    expect(total).toMatchObject({ total: 1, facts: [{ figures: { viewers: 2_000, amount_fen: 903_000 } }] })
  })
})

describe('what the hub pulled from WeChat', () => {
  const pulled = () => ({ subject: live, day: '2026-11-18', source: 'channels-live', figures: { viewers: 100, buyers: 5 } })
  const rateOf = async (key: string, metric: string) =>
    (await readScorecard(hub.pool, contentCard, ask('type'))).rows.find((one) => one.key === key)!.metrics[metric]
  const factsOf = async () => {
    const cell = { key: 'live-streams', metric: 'channelConversionRate', side: 'whole', page: 1 } as const
    return (await readFacts(hub.pool, contentCard, { ...ask('type'), ...cell })).facts
  }

  test('is told from what colleagues brought, in the cell, in the total and in the rows behind', async () => {
    await storeChannelDays(hub.pool, [pulled()], { by: WECHAT_PULL, at: hub.now(), yields: true })
    await send(line())
    expect(await rateOf('live-streams', 'channelConversionRate')).toMatchObject({ part: 5, whole: 100, isPulled: true })
    expect(await rateOf('total', 'channelConversionRate')).toMatchObject({ isPulled: true })
    expect(await rateOf('articles', 'channelOpenRate')).not.toHaveProperty('isPulled')
    expect(await factsOf()).toMatchObject([{ isPulled: true, figures: { viewers: 100 } }])
  })

  test('is a colleague’s once a colleague has put it right', async () => {
    await storeChannelDays(hub.pool, [pulled()], { by: WECHAT_PULL, at: hub.now(), yields: true })
    await send({ subject: live, day: '2026-11-18', source: 'channels-live', viewers: 90, buyers: 5 })
    expect(await rateOf('live-streams', 'channelConversionRate')).not.toHaveProperty('isPulled')
    expect((await factsOf())[0]).not.toHaveProperty('isPulled')
  })
})

describe('a pull', () => {
  const given = (readers: number) => ({ subject: article, day: '2026-11-18', source: 'official-account', figures: { readers } })
  const pull = (readers: number) => storeChannelDays(hub.pool, [given(readers)], { by: 'pull', at: hub.now(), yields: true })

  test('renews what it brought, and leaves alone what somebody else wrote', async () => {
    expect(await pull(10)).toEqual(['new'])
    expect(await pull(20)).toEqual(['updated'])
    await send(line({ delivered: undefined, readers: 33 }))
    expect(await pull(30)).toEqual(['duplicate'])
    expect(await kept()).toMatchObject([{ readers: 33, stored_by: 'test' }])
  })
})

describe('an import', () => {
  const days = (...readers: number[]) =>
    readers.map((count, index) => ({
      subject: article,
      day: `2026-11-1${index}`,
      source: 'official-account',
      figures: { readers: count },
    }))
  const bring = (...readers: number[]) =>
    importChannelDays(hub.pool, days(...readers), { file: 'a.csv', userId: 'm', at: hub.now() })
  const lastImport = async () =>
    (await hub.pool.query<{ id: string }>('select id from channel_day_imports order by at desc')).rows[0]!.id

  test('is taken back once, but for what has changed since', async () => {
    await storeChannelDays(hub.pool, days(1), { by: 'pull', at: hub.now() })
    expect(await bring(10, 20, 30)).toEqual({ accepted: 3, updated: 1, duplicates: 0, unknown: [] })
    await storeChannelDays(hub.pool, days(10, 20, 31), { by: 'api', at: hub.now() })
    const id = await lastImport()
    const undo = () => undoDayImport(hub.pool, id, { userId: 'm', now: hub.now() })
    expect(await undo()).toEqual({ ok: true, value: { restored: 1, removed: 1, left: 1 } })
    expect(await kept()).toMatchObject([
      { day: '2026-11-10', readers: 1, stored_by: 'pull' },
      { day: '2026-11-12', readers: 31, stored_by: 'api' },
    ])
    expect((await undo()).ok).toBe(false)
  })

  test('of two at once each line has one writer, and both can be taken back in turn', async () => {
    await Promise.all([bring(1, 2), bring(3, 4)])
    const ids = (await hub.pool.query<{ id: string }>('select id from channel_day_imports')).rows.map(({ id }) => id)
    for (const id of [...ids, ...ids]) await undoDayImport(hub.pool, id, { userId: 'm', now: hub.now() })
    const rows = await kept()
    expect(rows.length === 0 || rows.length === 2).toBe(true)
    expect((await hub.pool.query('select 1 from channel_day_imports where undone_at is null')).rowCount).toBe(0)
  })
})
