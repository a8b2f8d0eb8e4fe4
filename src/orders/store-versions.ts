import type { Queryable } from '#platform/database.ts'
import { isCounted, type Order } from './order.ts'
import { insertVersions, selectOrders, selectVersions, upsertOrders, type VersionRow } from './versions.sql.ts'

export const storedAs = ['new', 'updated', 'duplicate', 'stale'] as const
export type StoredAs = (typeof storedAs)[number]

/** An order version with everything that storing it needs: who bought (persons), what it names (rule (a)), what is kept. */
export type OrderVersion = {
  source: string
  order: Order
  visitorId: number | null
  memberId: number | null
  named: { contentId: number; by: 'hub' | 'live' | 'subject'; channel: number | null } | null
  body: Record<string, unknown>
}

export type StoredVersions = {
  /** One for each given version, in the given order. */
  outcomes: StoredAs[]
  /** The versions that are now the latest of their order, with the order's key. */
  latest: { orderKey: number; version: OrderVersion }[]
}

/**
 * Stores versions in the given order, as if one came after the other: a higher version replaces the whole order, the same
 * again is a duplicate, a lower one is stale but logged. Runs in the caller's transaction, which must be the only writer.
 */
export async function storeVersions(db: Queryable, versions: OrderVersion[], now: Date): Promise<StoredVersions> {
  const known = await selectOrders(db, versions.map(sourceOf), versions.map(orderIdOf))
  const keys = new Map(known.map((order) => [nameOf(order.source, order.order_id), order.id]))
  const highest = new Map(known.map((order) => [nameOf(order.source, order.order_id), order.version]))
  const seen = await readSeenVersions(db, versions, keys)

  const latest = new Map<string, OrderVersion>()
  const logged: OrderVersion[] = []
  const outcomes = versions.map((version): StoredAs => {
    const name = nameOf(version.source, version.order.orderId)
    const before = highest.get(name)
    if (seen.has(`${name} ${version.order.version}`)) return 'duplicate'
    seen.add(`${name} ${version.order.version}`)
    logged.push(version)
    if (before !== undefined && before > version.order.version) return 'stale'
    highest.set(name, version.order.version)
    latest.set(name, version)
    return before === undefined ? 'new' : 'updated'
  })

  if (logged.length === 0) return { outcomes, latest: [] }
  const written = latest.size > 0 ? await upsertOrders(db, [...latest.values()].map(toRow), now) : []
  await insertVersions(db, logged.map(toRow), now)
  return {
    outcomes,
    latest: written.map((order) => ({ orderKey: order.id, version: latest.get(nameOf(order.source, order.order_id))! })),
  }
}

async function readSeenVersions(db: Queryable, versions: OrderVersion[], keys: Map<string, number>): Promise<Set<string>> {
  const asked = versions.flatMap((version) => {
    const name = nameOf(version.source, version.order.orderId)
    const key = keys.get(name)
    return key === undefined ? [] : [{ name, key, version: version.order.version }]
  })
  if (asked.length === 0) return new Set()
  const rows = await selectVersions(
    db,
    asked.map((a) => a.key),
    asked.map((a) => a.version),
  )
  const stored = new Set(rows.map((row) => `${row.order_key} ${row.version}`))
  return new Set(asked.filter((a) => stored.has(`${a.key} ${a.version}`)).map((a) => `${a.name} ${a.version}`))
}

const sourceOf = (version: OrderVersion): string => version.source
const orderIdOf = (version: OrderVersion): string => version.order.orderId
const nameOf = (source: string, orderId: string): string => `${source} ${orderId}`
const isoOf = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString())

function toRow({ source, order, visitorId, memberId, named, body }: OrderVersion): VersionRow {
  return {
    source,
    order_id: order.orderId,
    version: order.version,
    status: order.status,
    order_kind: order.orderKind,
    paid_at: isoOf(order.paidAt),
    amount_fen: order.amountFen,
    freight_fen: order.freightFen,
    refunded_fen: order.refundedFen,
    discount_fen: order.discountFen,
    counted: isCounted(order),
    visitor_id: visitorId,
    member_id: memberId,
    first_paid_at: isoOf(order.buyer.firstPaidAt),
    hub: order.hub ?? null,
    named_content_id: named?.contentId ?? null,
    named_by: named?.by ?? null,
    named_channel: named?.channel ?? null,
    body,
  }
}
