import type { Pool } from '#platform/database.ts'
import { DAY_MS, dayOf, MINUTE_MS } from '#platform/days.ts'
import { contentCard } from '../cards/content.ts'
import { isRate, type Value } from '../metric.ts'
import type { Period } from '../period.ts'
import { readScorecard } from '../scorecard.ts'
import { inSnapshot } from '../snapshot.ts'
import { countSlices, type LiveBefore, type Slice, type Sold, selectLivesBefore, sumSold } from './report.sql.ts'

export type { Slice, Sold } from './report.sql.ts'

/** A live wins orders for 24 h after the last open. */
const WINDOW_MS = DAY_MS
const COMPARED = 4
const EDGE_MS = 10 * MINUTE_MS
const MOST_SLICES = 60

type Aired = { id: string; startsAt: Date; endsAt: Date }
type Asked = { now: Date; timeZone: string; language: 'zh' | 'en' }

/** What the content scorecard says of one live over its days; the same figures, so that the same rows stand behind them. */
export type LiveFigures = { period: Period; opens: number; orders: number; buyers: number; netFen: number }

export type LiveReport = {
  own: LiveFigures
  /** The lives before, the latest first. */
  before: (LiveBefore & LiveFigures)[]
  slices: Slice[]
  sliceMinutes: number
  sold: Sold[]
  /** Until then orders may still be won. */
  settlesAt: Date
}

/** 复盘: a live beside the four before it, what was bought, and how it went by the minute. */
export async function readLiveReport(pool: Pool, live: Aired, asked: Asked): Promise<LiveReport> {
  const own = await readFigures(pool, live, asked)
  const earlier = await selectLivesBefore(pool, live.startsAt, COMPARED)
  const before: LiveReport['before'] = []
  for (const one of earlier) before.push({ ...one, ...(await readFigures(pool, one, asked)) })
  const from = new Date(live.startsAt.getTime() - EDGE_MS)
  const to = new Date(live.endsAt.getTime() + EDGE_MS)
  const sliceMinutes = Math.max(5, Math.ceil((to.getTime() - from.getTime()) / MOST_SLICES / (5 * MINUTE_MS)) * 5)
  return {
    own,
    before,
    sliceMinutes,
    slices: await countSlices(pool, { live: live.id, from, to, minutes: sliceMinutes }),
    sold: await inSnapshot(pool, asked.timeZone, (db) => sumSold(db, { live: live.id, ...own.period })),
    settlesAt: new Date(live.endsAt.getTime() + WINDOW_MS),
  }
}

/** A day after the end belongs to it, as far as it is over. */
function periodOf({ startsAt, endsAt }: Aired, { now, timeZone }: Asked): Period {
  const from = dayOf(startsAt, timeZone)
  const until = new Date(Math.min(endsAt.getTime() + WINDOW_MS, Math.max(now.getTime(), startsAt.getTime())))
  return { from, to: dayOf(until, timeZone) }
}

async function readFigures(pool: Pool, live: Aired, asked: Asked): Promise<LiveFigures> {
  const period = periodOf(live, asked)
  const { timeZone, language } = asked
  const card = await readScorecard(pool, contentCard, { period, by: 'content', timeZone, asOf: asked.now, language })
  const row = card.rows.find(({ key }) => key === `live-streams:${live.id}`)
  const figureOf = (name: string) => numberOf(row?.metrics[name])
  return {
    period,
    opens: figureOf('opens'),
    orders: figureOf('orders'),
    buyers: figureOf('buyers'),
    netFen: figureOf('netFen'),
  }
}

const numberOf = (value: Value | undefined): number => (value && !isRate(value) ? (value.value ?? 0) : 0)
