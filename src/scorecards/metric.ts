import type { Bilingual } from '#platform/bilingual.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { wilsonInterval } from './wilson.ts'

/** How late a fact may still be collected: a window counts as over this long after its end. */
const LATE_FACTS_MS = 72 * HOUR_MS

/** A column of a scorecard. `windowMs`: how long after the range its parts may still come; 0 for none. */
export type Metric = {
  name: string
  kind: 'rate' | 'count' | 'fen'
  label: Bilingual
  definition: Bilingual
  windowMs: number
  /** Which facts stand behind a cell. */
  facts: 'pairs' | 'customers' | 'orders' | 'channel-days' | 'events'
  /** Rates that come from another system's own counting say so and are never mixed with ours. */
  basis?: 'channel'
  /** The rate of the same name that a channel counts itself: it is shown beside this one, and never mixed with it. */
  beside?: string
}

/** What was counted for a rate, before anything is derived from it. */
export type Counted = { part: number; whole: number; pending?: number }

export type Rate = {
  part: number
  whole: number
  /** `null` when the whole is 0. */
  value: number | null
  low: number | null
  high: number | null
  settled: boolean
  /** Customers who belong to the range but are still too young for the whole. */
  pending?: number
  basis?: 'channel'
  /** Of another system's counting: some of it was pulled from WeChat by the hub, not brought by a colleague. */
  isPulled?: true
  /** A stand-in for WeChat told what was pulled. */
  simulated?: true
}

/** A count or an amount in fen; `null` when nobody has connected its source. */
export type Figure = { value: number | null }

export type Value = Rate | Figure

export const days = (count: number): number => count * DAY_MS

/** The rate as it is shown. `rangeEnd` is the instant at which the range (or the row's own day) ends. */
export function makeRate(counted: Counted, metric: Metric, moment: { rangeEnd: Date; asOf: Date }): Rate {
  const interval = wilsonInterval(counted.part, counted.whole)
  return {
    part: counted.part,
    whole: counted.whole,
    value: counted.whole === 0 ? null : counted.part / counted.whole,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    settled: moment.asOf.getTime() >= moment.rangeEnd.getTime() + metric.windowMs + LATE_FACTS_MS,
    ...(counted.pending === undefined ? {} : { pending: counted.pending }),
    ...(metric.basis ? { basis: metric.basis } : {}),
  }
}

export const isRate = (value: Value): value is Rate => 'whole' in value
