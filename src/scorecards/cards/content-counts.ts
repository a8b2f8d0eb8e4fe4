import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import type { Question } from '../question.ts'
import { countChannelDays, countExcluded, countShares } from './content-beside.sql.ts'
import type { Grouping } from './content-key.sql.ts'
import { countOrders, countPeriodRepeats, countRepeats, countUnattributed } from './content-orders.sql.ts'
import { countPairs } from './content-pairs.sql.ts'

/** Everything counted for one row; a question that found nothing for it left it out. */
export type Counts = {
  pairs?: Record<'whole' | 'part' | 'delivered_whole' | 'delivered_part' | 'opens' | 'direct' | 'converted', number>
  won?: { orders: number; buyers: number; net_fen: number }
  repeats?: { whole: number; part: number; pending: number }
  periodRepeats?: { whole: number; part: number }
  shares?: { assists: number; first_touch_fen: number; linear_fen: number }
  channelDays?: Record<'delivered' | 'readers' | 'viewers' | 'buyers' | 'open_lines' | 'conversion_lines', number>
  excluded?: { bots: number; staff: number; previews: number }
}

export type Unattributed = { orders: number; buyers: number; net_fen: number; all_orders: number; with_code: number }

/** Puts every question of the card once. Keys are stored ones: channels still come as codes. */
export async function countContent(
  db: Queryable,
  question: Question,
): Promise<{ total: Counts; byKey: Map<string, Counts>; unattributed: Unattributed }> {
  const by = question.by as Grouping
  const range = [question.span.start, question.span.end]
  const days = [question.period.from, question.period.to]
  const total: Counts = {}
  const byKey = new Map<string, Counts>()

  const ask = async <Name extends keyof Counts>(name: Name, sql: string, values: unknown[]): Promise<void> => {
    const answer = await db.query<Counts[Name] & { key: string | null; is_total: boolean }>(sql, values)
    for (const { key, is_total, ...figures } of answer.rows) {
      const counts = is_total ? total : (byKey.get(key ?? '') ?? {})
      counts[name] = figures as unknown as Counts[Name]
      if (!is_total) byKey.set(key ?? '', counts)
    }
  }

  await ask('pairs', countPairs(by), days)
  await ask('won', countOrders(by), range)
  await ask('repeats', countRepeats(by), [...range, question.asOf])
  await ask('periodRepeats', countPeriodRepeats(by), range)
  await ask('shares', countShares(by), range)
  await ask('channelDays', countChannelDays(by), days)
  await ask('excluded', countExcluded(by), [...days, contentTypes.map((type) => type.slug)])
  const unattributed = await db.query<Unattributed>(countUnattributed, range)
  return { total, byKey, unattributed: unattributed.rows[0]! }
}
