import { beforeAll, describe, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { contentCard } from '#scorecards/cards/content.ts'
import { readFacts, readScorecard, type Scorecard } from '#scorecards/scorecard.ts'
import { testDatabase } from '../../builders/database.ts'
import { feed, putKnown } from '../../builders/feed.ts'
import { idAt } from '../../builders/measuring.ts'
import type { RawEvent } from '../../builders/reference-facts.ts'

const A = 'articles:0197a1f0-0000-7000-8000-000000000001'
const B = 'live-streams:0197a1f0-0000-7000-8000-000000000002'
const range = { period: { from: '2026-06-01', to: '2026-06-30' }, timeZone: 'Asia/Shanghai', language: 'zh' as const }
const question = { ...range, by: 'channel', asOf: new Date('2026-08-30T00:00:00Z') }
const noon = (day: number): number => Date.UTC(2026, 5, day, 4)

let pool: Pool
let card: Scorecard

beforeAll(async () => {
  pool = (await testDatabase()).pool
  let n = 0
  const event = (visitor: string, channel: string, day: number, rest: Partial<RawEvent> = {}): RawEvent =>
    ({ id: idAt(noon(day), n++), type: 'open', subject: A, visitor, channel, at: noon(day), ...rest }) as RawEvent
  const facts = {
    known: new Set([A, B]),
    events: [
      // One reader of two private channels, who buys from both: two pairs, two orders, one buyer of the realm.
      event('v_reader_1', 'wecom', 2),
      event('v_reader_1', 'group', 4, { subject: B }),
      event('v_reader_2', 'moments', 5),
      event('v_reader_3', 'site', 6),
      event('v_reader_4', 'other', 6),
      event('v_robot_01', 'wecom', 7, { flag: 'bot' }),
      event('v_staff_01', 'wecom', 8, { flag: 'staff', type: 'exposure' }),
      event('v_preview1', 'moments', 9, { flag: 'preview' }),
      event('v_robot_02', 'wecom', 29, { flag: 'bot', at: Date.UTC(2026, 6, 1, 4) }),
    ],
    deliveries: [],
    orders: [order('1', 'v_reader_1', 3), order('2', 'v_reader_1', 4, 5), order('3', 'v_reader_2', 5, 5)],
  }
  await putKnown(pool, facts as never)
  await feed(pool, facts as never, { seed: 3, times: 2, now: new Date('2026-08-29T00:00:00Z') })
  card = await readScorecard(pool, contentCard, question)
})

function order(orderId: string, visitor: string, day: number, hour = 4) {
  const paidAt = new Date(Date.UTC(2026, 5, day, hour)).toISOString()
  return { orderId, version: 1, status: 'paid', paidAt, amountFen: 1000, buyer: { visitor } }
}

describe('realms of channels', () => {
  const realm = (key: string) => card.subtotals!.find((row) => row.key === key)!

  test('stand beside the rows, which stay what they were', () => {
    expect(card.subtotals!.map(({ key, label }) => [key, label])).toEqual([
      ['realm:private', '私域小计'],
      ['realm:public', '公域小计'],
      ['realm:own', '自有小计'],
    ])
    expect(card.rows.some(({ key }) => key.startsWith('realm'))).toBe(false)
  })

  test('are counted anew: a buyer of two private channels is one', () => {
    expect(realm('realm:private').metrics).toMatchObject({
      opens: { value: 2 },
      conversionRate: { part: 2, whole: 2 },
      orders: { value: 2 },
      buyers: { value: 1 },
      netFen: { value: 2000 },
      periodRepeatRate: { part: 1, whole: 1 },
    })
    expect(realm('realm:public').metrics).toMatchObject({ opens: { value: 1 }, orders: { value: 1 }, buyers: { value: 1 } })
    expect(realm('realm:own').metrics).toMatchObject({ opens: { value: 1 }, orders: { value: 0 } })
  })

  test('open to the facts they count', async () => {
    const count = async (metric: string, key: string) =>
      (await readFacts(pool, contentCard, { ...question, ...cell(key, metric) })).total
    expect(await count('opens', 'realm:private')).toBe(2)
    expect(await count('buyers', 'realm:private')).toBe(1)
    expect(await count('orders', 'realm:public')).toBe(1)
    expect(await count('excluded', 'realm:private')).toBe(2)
  })

  test('have no place in other cuts', async () => {
    expect((await readScorecard(pool, contentCard, { ...question, by: 'type' })).subtotals).toBeUndefined()
  })
})

describe('excluded events', () => {
  test('are counted beside the figures, by row', () => {
    const excluded = (key: string) => card.rows.find((row) => row.key === key)?.excluded
    expect(excluded('wecom')).toEqual({ bots: 1, staff: 1, previews: 0 })
    expect(excluded('moments')).toEqual({ bots: 0, staff: 0, previews: 1 })
    expect(excluded('total')).toEqual({ bots: 1, staff: 1, previews: 1 })
  })

  test('open to what happened, when, why and by what evidence, the latest first', async () => {
    const page = await readFacts(pool, contentCard, { ...question, ...cell('total', 'excluded') })
    expect(page.total).toBe(3)
    expect(
      page.facts.map(({ kind, event, content }) => [
        kind,
        event?.type,
        event?.at,
        event?.channel,
        event?.why,
        event?.evidence,
        content?.key,
      ]),
    ).toEqual([
      ['event', 'open', '2026-06-09T04:00:00.000Z', 'moments', ['preview'], ['prefetch'], A],
      ['event', 'exposure', '2026-06-08T04:00:00.000Z', 'wecom', ['staff'], ['staff'], A],
      ['event', 'open', '2026-06-07T04:00:00.000Z', 'wecom', ['bot'], ['crawler'], A],
    ])
    expect(page.facts[0]!.person).toMatch(/^v-[0-9a-f]{8}$/)
    expect((await readFacts(pool, contentCard, { ...question, ...cell('wecom', 'excluded') })).total).toBe(2)
  })
})

const cell = (key: string, metric: string) => ({ key, metric, side: 'whole' as const, page: 1 })
