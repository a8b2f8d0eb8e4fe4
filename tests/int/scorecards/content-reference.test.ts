import { beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readFacts, readScorecard, type Scorecard } from '#scorecards/scorecard.ts'
import { testDatabase } from '../../builders/database.ts'
import { feed, putKnown } from '../../builders/feed.ts'
import { inventHistory } from '../../builders/random-history.ts'
import { calculateScorecard, type ReferenceRow } from '../../builders/reference-calculation.ts'

const now = new Date('2027-06-01T00:00:00Z')
const asOf = new Date('2026-10-01T00:00:00Z')
const from = Date.parse('2026-01-01T00:00:00Z')
const timeZone = 'Asia/Shanghai'
const groupings = ['type', 'content', 'channel', 'day'] as const

const periods = [
  { from: '2025-12-20', to: '2027-05-01' },
  { from: '2026-03-01', to: '2026-07-31' },
  { from: '2026-05-17', to: '2026-05-17' },
]

describe('a scorecard equals the plain calculation from raw facts', () => {
  const facts = inventHistory(20_261_122, { persons: 2_500, contents: 24, from, days: 200 })
  let pool: Pool

  beforeAll(async () => {
    pool = (await testDatabase()).pool
    await putKnown(pool, facts)
    await feed(pool, facts, { seed: 3, times: 2, now })
  }, 240_000)

  test('the history is one in which every figure is put to the test', () => {
    const total = calculateScorecard(facts, { ...periods[0]!, by: 'type', timeZone, asOf: asOf.getTime() }).get('total')!
    for (const [name, value] of Object.entries(total)) {
      const figures = typeof value === 'number' ? [value] : Object.values(value)
      for (const figure of figures) expect([name, figure > 10]).toEqual([name, true])
    }
  })

  test.each(periods.flatMap((period) => groupings.map((by) => ({ ...period, by }))))(
    'from $from to $to by $by',
    async ({ by, ...period }) => {
      const expected = calculateScorecard(facts, { ...period, by, timeZone, asOf: asOf.getTime() })
      expectEqual(await readScorecard(pool, contentCard, { period, by, timeZone, asOf, language: 'zh' }), expected)
    },
    60_000,
  )

  test('every cell of every kind of row opens to as many facts as it counts', async () => {
    const period = periods[1]!
    for (const by of groupings) {
      const card = await readScorecard(pool, contentCard, { period, by, timeZone, asOf, language: 'zh' })
      const rows = card.rows.filter((row, index) => index % 7 === 0 || row.key === 'total' || row.key === 'unattributed')
      for (const row of rows) await expectOpens(pool, period, by, row)
    }
  }, 120_000)
})

test('arrival in any order, any batches and any number of times gives the same scorecard', async () => {
  const facts = inventHistory(7, { persons: 120, contents: 8, from, days: 60 })
  const cards: Scorecard[] = []
  for (const [seed, times] of [
    [1, 1],
    [5, 2],
    [13, 3],
  ] as const) {
    const { pool, drop } = await testDatabase()
    await putKnown(pool, facts)
    await feed(pool, facts, { seed, times, now })
    cards.push(await readScorecard(pool, contentCard, { period: periods[0]!, by: 'content', timeZone, asOf, language: 'zh' }))
    await drop()
  }
  const [first, ...others] = cards.map(({ revision: _revision, ...card }) => card)
  for (const other of others) expect(other).toEqual(first)
}, 120_000)

function expectEqual(card: Scorecard, expected: Map<string, ReferenceRow>): void {
  const actual = Object.fromEntries(card.rows.map((row) => [row.key, shown(row)]))
  const wanted = Object.fromEntries([...expected].map(([key, row]) => [key, row]))
  // Days and channels without any fact have a row of nothing; the plain calculation leaves them out.
  for (const key of Object.keys(actual)) if (!(key in wanted)) wanted[key] = empty
  expect(actual).toEqual(wanted)
}

function shown(row: Scorecard['rows'][number]): ReferenceRow {
  const figures: ReferenceRow = {}
  for (const [name, value] of Object.entries(row.metrics)) {
    if (name.startsWith('channel')) continue
    if (!('whole' in value)) figures[name] = value.value ?? 0
    else if (value.pending === undefined) figures[name] = { part: value.part, whole: value.whole }
    else figures[name] = { part: value.part, whole: value.whole, pending: value.pending }
  }
  return row.excluded ? { ...figures, excluded: row.excluded } : figures
}

const none = { part: 0, whole: 0 }
const empty: ReferenceRow = {
  openRate: none,
  deliveredOpenRate: none,
  exposedOpenRate: none,
  conversionRate: none,
  repeatPurchaseRate: { ...none, pending: 0 },
  periodRepeatRate: none,
  directOpens: 0,
  opens: 0,
  buyers: 0,
  orders: 0,
  netFen: 0,
  assists: 0,
  firstTouchFen: 0,
  linearFen: 0,
  excluded: { bots: 0, staff: 0, previews: 0 },
}

async function expectOpens(
  pool: Pool,
  period: (typeof periods)[number],
  by: string,
  row: Scorecard['rows'][number],
): Promise<void> {
  for (const metric of contentCard.metrics) {
    const value = row.metrics[metric.name]
    if (!value || metric.kind === 'fen' || metric.name === 'assists' || metric.facts === 'channel-days') continue
    const asked = { period, by, timeZone, asOf, language: 'zh' as const, key: row.key, metric: metric.name, page: 1 }
    const total = async (side: 'whole' | 'part' | 'pending') => (await readFacts(pool, contentCard, { ...asked, side })).total
    const name = `${by} ${row.key} ${metric.name}`
    if (!('whole' in value)) {
      expect([name, await total('whole')]).toEqual([name, value.value])
      continue
    }
    expect([name, await total('whole'), await total('part')]).toEqual([name, value.whole, value.part])
    if (value.pending !== undefined) expect([name, await total('pending')]).toEqual([name, value.pending])
  }
}
