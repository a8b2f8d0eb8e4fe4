const DAY_MS = 86_400_000
const FIRST_DAY = '2025-11-01'

/** An article as WeChat counts it: what was new on each day, and which part of those who got it read it (0 to 1). */
export type CountedArticle = {
  msgid: string
  title: string
  publishedOn: string
  isNotified?: boolean
  rate?: number
  days: Record<string, { readers: number; fromMessage: number; shares: number }>
}
export type CountedLive = {
  exportId: string
  beganAt: number
  viewers: number
  buyers: number
  orders: number
  fen: number
  shares: number
}
export type CountedMini = { visitors: number; shares: number; kept: Record<string, number>; pages: Record<string, number> }

export type SimulatedStatistics = {
  articles: CountedArticle[]
  /** Days whose figures are not complete yet. */
  delayed: Set<string>
  /** What a whole rate is called: WeChat has been seen to say both. */
  unit: 1 | 100
  mini: Record<string, CountedMini>
  lives: CountedLive[]
}

export const createStatistics = (): SimulatedStatistics => ({ articles: [], delayed: new Set(), unit: 1, mini: {}, lives: [] })

export const isStatistic = (path: string): boolean => path.startsWith('/datacube/') || path.startsWith('/channels/livedashboard/')

type Counting = { now: number; statistics: SimulatedStatistics }
type Asked = Record<string, unknown>

/** Figures of one day each, of yesterday at the latest; those of before November 2025 are nowhere. A number is an errcode. */
export function answerStatistics({ now, statistics }: Counting, path: string, asked: Asked): object | number {
  if (path === '/channels/livedashboard/getlivedata') return answerLive(statistics, asked)
  const day = dayOf(path.endsWith('getlivelist') ? asked.ds : asked.begin_date)
  if (!day) return 61500
  const isOneDay = path.endsWith('getlivelist') || dayOf(asked.end_date) === day || path.endsWith('getbizsummary')
  if (!isOneDay || day >= chinaDay(now)) return 61501
  const known = { ...statistics, articles: day < FIRST_DAY ? [] : statistics.articles }
  switch (path.slice(path.lastIndexOf('/') + 1)) {
    case 'getarticleread':
      return listed(known, day, (article) => readsOf(article, day))
    case 'getarticleshare':
      return listed(known, day, ({ days }) => days[day] && { share_user: days[day].shares })
    case 'getbizsummary':
      return summaryOf(known, day)
    case 'getarticletotaldetail':
      return totalsOf(known, day, now)
    case 'getweanalysisappiddailysummarytrend':
      return {
        list: miniOf(known, day).map(({ visitors, shares }) => ({
          ref_date: compact(day),
          visit_total: visitors,
          share_pv: shares,
          share_uv: shares,
        })),
      }
    case 'getweanalysisappiddailyretaininfo':
      return { ref_date: compact(day), visit_uv_new: keptOf(known, day), visit_uv: keptOf(known, day) }
    case 'getweanalysisappidvisitpage':
      return {
        ref_date: compact(day),
        list: miniOf(known, day).flatMap(({ pages }) =>
          Object.entries(pages).map(([page_path, visits]) => ({
            page_path,
            page_visit_pv: visits,
            page_visit_uv: visits,
            page_share_pv: 0,
          })),
        ),
      }
    case 'getlivelist':
      return {
        errcode: 0,
        live_items: known.lives
          .filter(({ beganAt }) => chinaDay(beganAt) === day)
          .map(({ exportId, beganAt }) => ({ export_id: exportId, create_time: Math.floor(beganAt / 1_000) })),
      }
    default:
      return 40066
  }
}

/** Blocks as text, as the real one answers. */
function answerLive({ lives }: SimulatedStatistics, { export_id }: Asked): object | number {
  const live = lives.find(({ exportId }) => exportId === export_id)
  if (!live) return 40097
  const sums = {
    cumulative_audience_count: live.viewers,
    share_live_audience_count: live.shares,
    total_pay_uv: live.buyers,
    total_pay_pv: live.orders,
    total_gmv: live.fen,
  }
  return { errcode: 0, errmsg: 'ok', live_ec_data_summary: JSON.stringify(sums) }
}

function listed(
  { articles, delayed }: SimulatedStatistics,
  day: string,
  detailOf: (article: CountedArticle) => object | undefined,
): object {
  const list = articles.flatMap((article) => {
    const detail = detailOf(article)
    return detail ? [{ ref_date: day, msgid: article.msgid, detail }] : []
  })
  return { list, is_delay: delayed.has(day) }
}

function readsOf({ days }: CountedArticle, day: string): object | undefined {
  const counted = days[day]
  return counted && { read_user: counted.readers, read_user_source: sources(counted.readers, counted.fromMessage) }
}

const sources = (readers: number, fromMessage: number) => [
  { user_count: readers, scene_desc: '全部' },
  { user_count: fromMessage, scene_desc: '公众号消息' },
  { user_count: readers - fromMessage, scene_desc: '搜一搜' },
]

function summaryOf({ articles, delayed }: SimulatedStatistics, day: string): object {
  const counted = articles.flatMap(({ days }) => days[day] ?? [])
  const sum = (of: (one: (typeof counted)[number]) => number) => counted.reduce((all, one) => all + of(one), 0)
  const readers = sum((one) => one.readers)
  const detail = {
    read_user: readers,
    read_user_source: sources(
      readers,
      sum((one) => one.fromMessage),
    ),
    share_user: sum((one) => one.shares),
    send_page_count: articles.filter(({ publishedOn }) => publishedOn === day).length,
  }
  return { list: [{ ref_date: day, detail }], is_delay: delayed.has(day) }
}

function totalsOf({ articles, delayed, unit }: SimulatedStatistics, day: string, now: number): object {
  const list = articles
    .filter(({ publishedOn }) => publishedOn === day)
    .map(({ msgid, title, isNotified = true, rate = 0, days }) => ({
      ref_date: day,
      msgid,
      title,
      content_url: `https://mp.weixin.qq.com/s/${msgid}`,
      publish_type: isNotified ? 0 : 1,
      detail_list: daysBetween(day, now).map((until) => {
        const counted = Object.entries(days).flatMap(([one, figures]) => (one <= until ? [figures] : []))
        const sum = (name: 'readers' | 'fromMessage' | 'shares') => counted.reduce((all, one) => all + one[name], 0)
        return {
          stat_date: until,
          read_user: sum('readers'),
          read_user_source: sources(sum('readers'), sum('fromMessage')),
          share_user: sum('shares'),
          read_delivery_rate: rate * unit,
          read_finish_rate: 0.5 * unit,
          read_avg_activetime: 1.5,
          read_jump_position: { position: 1, rate: 0.4 },
        }
      }),
    }))
  return { list, is_delay: delayed.has(day) }
}

function daysBetween(from: string, now: number): string[] {
  const yesterday = chinaDay(now - DAY_MS)
  return Array.from({ length: 30 }, (_, index) => new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10)).filter(
    (day) => day <= yesterday,
  )
}

const miniOf = ({ mini, delayed }: SimulatedStatistics, day: string): CountedMini[] =>
  mini[day] && !delayed.has(day) ? [mini[day]] : []
const keptOf = (statistics: SimulatedStatistics, day: string) =>
  miniOf(statistics, day).flatMap(({ kept }) => Object.entries(kept).map(([key, value]) => ({ key: Number(key), value })))

const chinaDay = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
const compact = (day: string): string => day.replaceAll('-', '')

function dayOf(value: unknown): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(String(value ?? '')) ?? []
  return year ? `${year}-${month}-${day}` : null
}
