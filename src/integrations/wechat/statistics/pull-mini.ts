import type { Pool } from '#platform/database.ts'
import { addDays, dayOf } from '#platform/days.ts'
import { ok } from '#platform/result.ts'
import { upsertAccountDay } from './articles.sql.ts'
import type { Asking, Pulled } from './asking.ts'
import { CHINA } from './kinds.ts'
import { countOf, dayTextOf, listOf, textOf } from './read-datacube.ts'

/** A day of the mini program as WeChat counts it. Retention: how many of that day's new (and of all) visitors came back n days later. */
export type MiniDay = {
  visitors: number | null
  sharers: number | null
  shares: number | null
  newVisitors: number | null
  keptNew: Record<string, number>
  kept: Record<string, number>
  pages: { path: string; visits: number | null; visitors: number | null; shares: number | null }[]
}

const MOST_PAGES = 50

/** Summary, retention and pages of one day. A day of which nothing is there yet is late, unless it lies days back. */
export async function pullMini(pool: Pool, { account, ask, day, now }: Asking): Promise<Pulled> {
  const compact = day.replaceAll('-', '')
  const body = { begin_date: compact, end_date: compact }
  const summary = await ask({ path: '/datacube/getweanalysisappiddailysummarytrend', body })
  if (!summary.ok) return summary
  const retention = await ask({ path: '/datacube/getweanalysisappiddailyretaininfo', body })
  if (!retention.ok) return retention
  const pages = await ask({ path: '/datacube/getweanalysisappidvisitpage', body })
  if (!pages.ok) return pages
  const said = listOf(summary.value.list).find(({ ref_date }) => dayTextOf(ref_date) === day)
  const fresh = keptOf(retention.value.visit_uv_new)
  const figures: MiniDay = {
    visitors: countOf(said?.visit_total),
    sharers: countOf(said?.share_uv),
    shares: countOf(said?.share_pv),
    newVisitors: fresh['0'] ?? null,
    keptNew: fresh,
    kept: keptOf(retention.value.visit_uv),
    pages: listOf(pages.value.list).slice(0, MOST_PAGES).flatMap(pageOf),
  }
  if (said) await upsertAccountDay(pool, { appId: account.appId, kind: 'mini', day, figures })
  return ok({ items: said ? figures.pages.length : 0, isDelayed: !said && day >= addDays(dayOf(now, CHINA), -3) })
}

const keptOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    listOf(value).flatMap((entry) => {
      const [days, visitors] = [countOf(entry.key), countOf(entry.value)]
      return days === null || visitors === null ? [] : [[String(days), visitors]]
    }),
  )

function pageOf(entry: Record<string, unknown>): MiniDay['pages'] {
  const path = textOf(entry.page_path)
  if (!path) return []
  const [visits, visitors, shares] = [entry.page_visit_pv, entry.page_visit_uv, entry.page_share_pv].map(countOf)
  return [{ path, visits: visits!, visitors: visitors!, shares: shares! }]
}
