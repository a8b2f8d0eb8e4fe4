import { channelOfCode, channels } from '#measurement/channels.ts'
import { eventTypes } from '#measurement/event-types.ts'
import { namesOf } from '#measurement/evidence.ts'
import { BOT, PREVIEW, STAFF } from '#measurement/flags.ts'
import type { Queryable } from '#platform/database.ts'
import { type Fact, type FactOrder, type FactsPage, type FactsQuestion, PAGE_SIZE } from '../facts.ts'
import * as sql from './content-facts.sql.ts'
import type { Grouping } from './content-key.sql.ts'
import { contentMetrics, excludedEvents } from './content-metrics.ts'
import { REALM } from './content-rows.ts'
import { readTitles } from './content-titles.ts'

/** The facts behind one cell of the content card, newest first. An unknown row has none. */
export async function readContentFacts(db: Queryable, asked: FactsQuestion): Promise<FactsPage> {
  const question = inRealm(asked)
  const facts = factsOf(question)
  const values = [question.span.start, question.span.end, question.asOf, storedKey(question)]
  const count = await db.query<{ total: number }>(sql.countFacts(facts), values)
  const page = await db.query<Stored>(sql.pageOfFacts(facts), [...values, PAGE_SIZE, (question.page - 1) * PAGE_SIZE])
  const titles = await readTitles(db, [...new Set(page.rows.flatMap((row) => row.content ?? []))])
  const kind = kindOf(question.metric)
  return { total: count.rows[0]!.total, facts: page.rows.map((row) => shapeFact(kind, row, titles)) }
}

function factsOf({ metric, side, by, key }: FactsQuestion): sql.FactsSql {
  const rows = by as Grouping
  if (metric === excludedEvents.name) return sql.excludedFacts(rows)
  if (metric === 'repeatPurchaseRate') return sql.newCustomerFacts(side, rows)
  if (metric === 'assists' || metric === 'linearFen' || metric === 'firstTouchFen') return sql.shareFacts(metric, rows)
  switch (kindOf(metric)) {
    case 'pair':
      return sql.pairFacts(metric, side, rows)
    case 'customer':
      return sql.buyerFacts(metric, side, rows, key === 'unattributed')
    case 'channel-day':
      return sql.channelDayFacts(metric, rows)
    default:
      return sql.orderFacts(metric, side, rows, key === 'unattributed')
  }
}

/** The row of a realm stands beneath those of its channels. */
const inRealm = (question: FactsQuestion): FactsQuestion =>
  question.by === 'channel' && question.key.startsWith(REALM)
    ? { ...question, by: 'realm', key: question.key.slice(REALM.length) }
    : question

const KINDS = {
  pairs: 'pair',
  customers: 'customer',
  orders: 'order',
  'channel-days': 'channel-day',
  events: 'event',
} as const

const kindOf = (metric: string): Fact['kind'] =>
  KINDS[[...contentMetrics, excludedEvents].find((candidate) => candidate.name === metric)?.facts ?? 'orders']

/** The key as the database holds it; null stands for every row. */
function storedKey({ key, by, metric }: FactsQuestion): string | null {
  if (key === 'total' || key === 'unattributed') return null
  if (by !== 'channel' || kindOf(metric) === 'channel-day') return key
  return String(channels.findIndex((channel) => channel.name === key) + 1)
}

type Stored = Record<string, unknown> & { content: string | null }

function shapeFact(kind: Fact['kind'], row: Stored, titles: Map<string, string>): Fact {
  const content = row.content ? { key: row.content, title: titles.get(row.content) ?? row.content } : null
  if (kind === 'channel-day') {
    const { content: _content, day, is_pulled: isPulled, ...figures } = row
    return { kind, content, day: String(day), figures: figures as Fact['figures'], ...(isPulled ? { isPulled: true } : {}) }
  }
  if (kind === 'event') return { kind, content, person: (row.person as string | null) ?? null, event: eventOf(row) }
  return {
    kind,
    person: (row.person as string | null) ?? null,
    content,
    ...(kind === 'pair' ? { reach: reachOf(row), open: openOf(row) } : {}),
    order: orderOf(row, 'order'),
    ...('further_order_id' in row ? { further: orderOf(row, 'further') } : {}),
    ...(typeof row.rule === 'string' ? { credit: creditOf(row) } : {}),
    ...(typeof row.orders === 'number' ? { figures: { orders: row.orders } } : {}),
  }
}

const eventOf = (row: Stored): Fact['event'] => ({
  type: eventTypes[Number(row.type) - 1]?.name ?? String(row.type),
  at: iso(row.at),
  channel: channelOf(row.channel)!,
  why: (['bot', 'staff', 'preview'] as const).filter((_, bit) => Number(row.flags) & [BOT, STAFF, PREVIEW][bit]!),
  evidence: namesOf(Number(row.evidence)),
})

const reachOf = (row: Stored): Fact['reach'] =>
  row.reach_at
    ? { kind: row.is_exposure ? 'exposure' : 'delivery', at: iso(row.reach_at), channel: channelOf(row.reach_channel)! }
    : null

const openOf = (row: Stored): Fact['open'] =>
  row.open_at ? { at: iso(row.open_at), channel: channelOf(row.open_channel)! } : null

const orderOf = (row: Stored, prefix: string): FactOrder | null =>
  row[`${prefix}_order_id`]
    ? {
        key: Number(row[`${prefix}_key`]),
        source: String(row[`${prefix}_source`]),
        orderId: String(row[`${prefix}_order_id`]),
        paidAt: iso(row[`${prefix}_paid_at`]),
        netFen: Number(row[`${prefix}_net_fen`]),
      }
    : null

const creditOf = (row: Stored): Fact['credit'] => ({
  rule: String(row.rule),
  channel: channelOf(row.channel),
  touchAt: row.touch_at ? iso(row.touch_at) : null,
  ...(typeof row.share_fen === 'number' ? { shareFen: row.share_fen } : {}),
})

const iso = (at: unknown): string => (at as Date).toISOString()
const channelOf = (code: unknown): string | null => (typeof code === 'number' ? channelOfCode(code).name : null)
