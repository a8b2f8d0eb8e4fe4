import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { DAY_MS, dayOf } from '#platform/days.ts'
import type { Question } from '../question.ts'
import { countChannelDays, countExcluded } from './content-beside.sql.ts'
import type { Grouping } from './content-key.sql.ts'
import { countPairs } from './content-pairs.sql.ts'
import { sumBuyers, sumRipeningFirsts, sumSales } from './content-sales.sql.ts'

/** Everything counted for one row; a question that found nothing for it left it out. */
export type Counts = {
  pairs?: Record<'whole' | 'part' | 'delivered_whole' | 'delivered_part' | 'opens' | 'direct' | 'converted', number>
  won?: { orders: number; buyers: number; net_fen: number }
  repeats?: { whole: number; part: number; pending: number }
  periodRepeats?: { whole: number; part: number }
  shares?: { assists: number; first_touch_fen: number; linear_fen: number }
  channelDays?: Record<
    'delivered' | 'readers' | 'viewers' | 'buyers' | 'open_lines' | 'open_pulled' | 'conversion_lines' | 'conversion_pulled',
    number
  >
  excluded?: { bots: number; staff: number; previews: number }
}

export type Unattributed = { orders: number; buyers: number; net_fen: number; all_orders: number; with_code: number }

type Counted = { total: Counts; byKey: Map<string, Counts>; unattributed: Unattributed }

/** Puts every question of the card once. Keys are stored ones: channels still come as codes. */
export async function countContent(db: Queryable, question: Question): Promise<Counted> {
  const by = question.by as Grouping
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
  await ask('channelDays', countChannelDays(by), days)
  await ask('excluded', countExcluded(by), [...days, contentTypes.map((type) => type.slug)])
  return { total, byKey, unattributed: await countSales(db, question, { total, byKey }) }
}

type Firsts = { old_enough: number; came_back: number; pending: number }
type Sales = Firsts & NonNullable<Counts['shares']> & { orders: number; net_fen: number; with_code: number }
type Buyers = { buyers: number; once: number }
/** `none`: the orders that nothing won; `all`: every order. */
type Kind = 'row' | 'total' | 'none' | 'all'
type Placed<Figures> = Figures & { kind: Kind; key: string | null }

const RIPE_MS = 90 * DAY_MS

/** Adds what orders and their buyers come to. Customers of the day that is 90 days ago are told apart by the minute. */
async function countSales(
  db: Queryable,
  question: Question,
  { total, byKey }: Omit<Counted, 'unattributed'>,
): Promise<Unattributed> {
  const by = question.by as Grouping
  const days = [question.period.from, question.period.to]
  const unattributed: Unattributed = { orders: 0, buyers: 0, net_fen: 0, all_orders: 0, with_code: 0 }
  const countsOf = ({ kind, key }: Placed<unknown>): Counts => {
    if (kind !== 'row') return total
    const counts = byKey.get(key ?? '') ?? {}
    byKey.set(key ?? '', counts)
    return counts
  }

  const ripening = dayOf(new Date(question.asOf.getTime() - RIPE_MS), question.timeZone)
  const sales = await db.query<Placed<Sales>>(sumSales(by), [...days, ripening])
  for (const row of sales.rows) {
    const { kind, orders, net_fen, with_code, assists, first_touch_fen, linear_fen } = row
    if (kind === 'all') Object.assign(unattributed, { all_orders: orders, with_code })
    else if (kind === 'none') Object.assign(unattributed, { orders, net_fen })
    else {
      const counts = countsOf(row)
      counts.won = { orders, net_fen, buyers: 0 }
      counts.shares = { assists, first_touch_fen, linear_fen }
      addFirsts(counts, row)
    }
  }
  const buyers = await db.query<Placed<Buyers>>(sumBuyers(by), days)
  for (const row of buyers.rows) {
    if (row.kind === 'none') unattributed.buyers = row.buyers
    else {
      const counts = countsOf(row)
      counts.won = { orders: 0, net_fen: 0, ...counts.won, buyers: row.buyers }
      counts.periodRepeats = { whole: row.buyers, part: row.buyers - row.once }
    }
  }
  if (ripening < question.period.from || ripening > question.period.to) return unattributed
  const firsts = await db.query<Placed<Firsts>>(sumRipeningFirsts(by), [ripening, question.asOf])
  for (const row of firsts.rows) addFirsts(countsOf(row), row)
  return unattributed
}

function addFirsts(counts: Counts, { old_enough, came_back, pending }: Firsts): void {
  const { whole = 0, part = 0, pending: young = 0 } = counts.repeats ?? {}
  counts.repeats = { whole: whole + old_enough, part: part + came_back, pending: young + pending }
}
