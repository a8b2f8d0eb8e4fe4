import { followDeliveries } from '#measurement/audience.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { type PushSums, selectSums } from './pushes.sql.ts'
import type { Push } from './pushes.ts'
import type { RecipientState } from './states.ts'
import { type RecipientRow, selectDelivered, selectRecipients, selectTasks, type TaskWithCounts } from './tasks.sql.ts'
import { listVisitors } from './visitors.ts'

const A_PAGE = 100

export type PushFigures = PushSums & {
  /** People whom it reached: customers, or known members of groups. */
  reached: number
  /** Of those, who opened it within 7 days and not before, and who was then credited with buying within 30. */
  opened: number
  bought: number
  tasks: TaskWithCounts[]
}

/** What became of a push so far: created, confirmed and delivered are three figures, and what came of it two more. */
export async function readFigures(pool: Pool, push: Push): Promise<PushFigures> {
  const [sums, tasks, delivered] = [
    await selectSums(pool, push.id),
    await selectTasks(pool, push.id),
    await selectDelivered(pool, push.id),
  ]
  const key = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
  // Who is in two groups is one person, reached at the first of them.
  const first = new Map<string, Date>()
  for (const { visitor, at } of await listVisitors(pool, push, delivered))
    if (!first.has(visitor) || first.get(visitor)! > at) first.set(visitor, at)
  const reached = [...first].map(([visitor, at]) => ({ visitor, at }))
  const followed = await followDeliveries(pool, reached, `${push.collection}:${push.document_id}`, key)
  return { ...sums, tasks, reached: reached.length, opened: followed.opened.length, bought: followed.bought.length }
}

/** Figures whose rows can be looked at, and who stands behind each. */
export const rowsOf = {
  meant: null,
  created: ['created', 'delivered', 'no-friend', 'capped', 'expired', 'lost'],
  confirmed: null,
  delivered: ['delivered'],
  'no-friend': ['no-friend'],
  capped: ['capped'],
  failed: ['failed'],
  waiting: ['planned', 'created'],
  expired: ['expired'],
  lost: ['lost'],
  erased: ['erased'],
} as const satisfies Record<string, readonly RecipientState[] | null>

export type RowsKey = keyof typeof rowsOf

export const isRowsKey = (text: string): text is RowsKey => Object.hasOwn(rowsOf, text)

/** One page of the customers or groups behind a figure, and whether there are more. */
export async function readRows(
  pool: Pool,
  push: string,
  { key, page }: { key: RowsKey; page: number },
): Promise<{ rows: RecipientRow[]; hasMore: boolean }> {
  const rows = await selectRecipients(pool, {
    push,
    states: rowsOf[key],
    isConfirmed: key === 'confirmed',
    isMade: key === 'created',
    offset: (page - 1) * A_PAGE,
    limit: A_PAGE + 1,
  })
  return { rows: rows.slice(0, A_PAGE), hasMore: rows.length > A_PAGE }
}
