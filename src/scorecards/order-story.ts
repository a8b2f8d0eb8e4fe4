import { channelOfCode } from '#measurement/channels.ts'
import { readBuyerName } from '#measurement/members/buyers.ts'
import type { Pool } from '#platform/database.ts'
import { readTitles } from './cards/content-titles.ts'
import type { FactContent } from './facts.ts'
import * as sql from './order-story.sql.ts'

export const ORDERS_A_PAGE = 50

export type ListedOrder = {
  key: number
  source: string
  orderId: string
  status: string
  counted: boolean
  paidAt: Date | null
  netFen: number
  rule: string | null
  content: FactContent | null
}

/** A touch of the buyer that counted for an order: the channel's name, and when. */
export type StoryTouch = { content: FactContent; channel: string | null; at: Date | null; shareFen: number }

export type OrderVersion = { version: number; status: string; amountFen: number; refundedFen: number; storedAt: Date }

/** One order and why its winner won. Money in fen. `frozenAt`: from then on the credit cannot change any more. */
export type OrderStory = ListedOrder & {
  version: number
  orderKind: string
  amountFen: number
  freightFen: number
  refundedFen: number
  discountFen: number
  firstPaidAt: Date | null
  hub: string | null
  team: string | null
  /** Whether the order counts or not: `m-` member, `v-` visitor, `e-` erased; null when nobody is known. */
  buyer: string | null
  firstStoredAt: Date
  storedAt: Date
  channel: string | null
  touchAt: Date | null
  frozenAt: Date | null
  modelVersion: number | null
  assists: StoryTouch[]
  firstTouch: StoryTouch[]
  linear: StoryTouch[]
  versions: OrderVersion[]
}

/** Reads one order by the hub's number of it; null when there is none. */
export async function readOrderStory(pool: Pool, key: number): Promise<OrderStory | null> {
  if (!Number.isSafeInteger(key) || key < 1) return null
  const row = (await pool.query(sql.findOrder, [key])).rows[0]
  if (!row) return null
  const shares = await pool.query<ShareRow>(sql.findShares, [key])
  const versions = await pool.query(sql.findVersions, [key])
  const titles = await readTitles(pool, [row.content, ...shares.rows.map((share) => share.content)].filter(Boolean))
  const touches = (model: string): StoryTouch[] =>
    shares.rows
      .filter((share) => share.model === model)
      .map((share) => ({
        content: nameContent(share.content, titles)!,
        channel: nameChannel(share.channel),
        at: share.touch_at,
        shareFen: share.share_fen,
      }))
  return {
    ...listed(row, titles),
    version: row.version,
    orderKind: row.order_kind,
    amountFen: row.amount_fen,
    freightFen: row.freight_fen,
    refundedFen: row.refunded_fen,
    discountFen: row.discount_fen,
    firstPaidAt: row.first_paid_at,
    hub: row.hub,
    team: row.body?.team?.state ?? null,
    buyer: await readBuyerName(pool, key),
    firstStoredAt: row.first_stored_at,
    storedAt: row.stored_at,
    channel: nameChannel(row.channel),
    touchAt: row.touch_at,
    frozenAt: row.frozen_at,
    modelVersion: row.model_version,
    assists: touches('assist'),
    firstTouch: touches('first-touch'),
    linear: touches('linear'),
    versions: versions.rows.map((version) => ({
      version: version.version,
      status: version.status,
      amountFen: version.amount_fen,
      refundedFen: version.refunded_fen ?? 0,
      storedAt: version.stored_at,
    })),
  }
}

/** Orders whose id begins with `search` (all for none), last received first, 50 a page (from 1). */
export async function readOrders(
  pool: Pool,
  { search, page }: { search: string; page: number },
): Promise<{ total: number; orders: ListedOrder[] }> {
  const prefix = search ? search.replace(/[\\%_]/g, '\\$&') : null
  const count = await pool.query<{ total: number }>(sql.countOrders, [prefix])
  const found = await pool.query(sql.listOrders, [prefix, ORDERS_A_PAGE, (page - 1) * ORDERS_A_PAGE])
  const titles = await readTitles(pool, [...new Set<string>(found.rows.flatMap((row) => row.content ?? []))])
  return { total: count.rows[0]!.total, orders: found.rows.map((row) => listed(row, titles)) }
}

type ShareRow = { model: string; content: string; share_fen: number; channel: number | null; touch_at: Date | null }

// biome-ignore lint/suspicious/noExplicitAny: rows of two questions that share these columns
const listed = (row: any, titles: Map<string, string>): ListedOrder => ({
  key: row.key,
  source: row.source,
  orderId: row.order_id,
  status: row.status,
  counted: row.counted,
  paidAt: row.paid_at,
  netFen: row.net_fen,
  rule: row.rule,
  content: nameContent(row.content, titles),
})

const nameContent = (key: string | null, titles: Map<string, string>): FactContent | null =>
  key ? { key, title: titles.get(key) ?? key } : null

const nameChannel = (code: number | null): string | null => (code === null ? null : channelOfCode(code).name)
