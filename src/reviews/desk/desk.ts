import type { Pool } from '#platform/database.ts'
import { type Place, type QueueRow, selectCounts, selectOldest, selectQueue } from './desk.sql.ts'
import { type DeskOrder, type DeskTab, deskOrders } from './desk-tabs.ts'

export type { QueueRow } from './desk.sql.ts'

const LINES_A_PAGE = 30

export type Queue = { items: QueueRow[]; next: string | null; counts: Record<DeskTab, number> }
export type Looking = { tab: DeskTab; order: DeskOrder; after?: string; now: Date; me: string }

/** A page of a tab of the moderation desk; `next` names the page behind it, and `after` that does not read as one begins anew. */
export async function readQueue(pool: Pool, { tab, order, after = '', now, me }: Looking): Promise<Queue> {
  const place = readPlace(after)
  const [rows, counts] = await Promise.all([
    selectQueue(pool, { tab, order, after: place?.order === order ? place : null, limit: LINES_A_PAGE + 1, now, me }),
    selectCounts(pool),
  ])
  const items = rows.slice(0, LINES_A_PAGE)
  const last = items.at(-1)
  const next = rows.length > LINES_A_PAGE && last ? writePlace({ order, risk: last.risk, due: last.due, id: last.id }) : null
  return { items, next, counts }
}

/** How much waits in each tab, counted to one more than `COUNTED_TO`. */
export const countQueues = (pool: Pool): Promise<Record<DeskTab, number>> => selectCounts(pool)

/** How many reviews nobody has decided yet, and when the one that is due first was sent. */
export async function readWaiting(pool: Pool): Promise<{ undecided: number; oldestAt: string | null }> {
  const [{ pending, escalated, appealed }, oldestAt] = await Promise.all([selectCounts(pool), selectOldest(pool)])
  return { undecided: pending + escalated + appealed, oldestAt }
}

const writePlace = ({ order, risk, due, id }: Place): string => [order, risk, due, id].join('~')

function readPlace(text: string): Place | null {
  const [order, risk, due, id] = text.split('~')
  const isPlace =
    deskOrders.some(({ value }) => value === order) &&
    Number.isSafeInteger(Number(risk)) &&
    !Number.isNaN(Date.parse(due ?? '')) &&
    /^[0-9a-f-]{36}$/.test(id ?? '')
  return isPlace ? { order: order as DeskOrder, risk: Number(risk), due: due!, id: id! } : null
}
