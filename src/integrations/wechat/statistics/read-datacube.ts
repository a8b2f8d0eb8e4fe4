import { isRecord } from '#platform/outside-text.ts'

/** Reads of one source (朋友圈, 搜一搜 …). */
export type ReadSource = { scene: string; readers: number }

export type ArticleDay = { msgid: string; readers: number | null; shares: number | null; sources: ReadSource[] | null }

export type ArticleTotal = {
  day: string
  readers: number | null
  /** Those who came from the message itself; `null` when WeChat does not part them by source. */
  messageReaders: number | null
  shares: number | null
  /** As WeChat says it, in parts of 1 or in percent. */
  deliveryRate: number | null
  finishRate: number | null
  figures: Record<string, unknown>
}
export type CountedArticle = {
  msgid: string
  title: string | null
  url: string | null
  publishedOn: string
  isNotified: boolean | null
  totals: ArticleTotal[]
}

type Answer = Record<string, unknown>

export const isDelayed = (answer: Answer): boolean => answer.is_delay === true || answer.is_delay === 'true'

/** `getarticleread` and `getarticleshare` of one day, put together by article. What neither names is unknown. */
export function readArticleDays(reads: Answer, shares: Answer): ArticleDay[] {
  const days = new Map<string, ArticleDay>()
  const of = (msgid: string): ArticleDay => {
    const day = days.get(msgid) ?? { msgid, readers: null, shares: null, sources: null }
    days.set(msgid, day)
    return day
  }
  for (const { msgid, detail } of entriesOf(reads))
    Object.assign(of(msgid), { readers: countOf(detail.read_user), sources: sourcesOf(detail.read_user_source) })
  for (const { msgid, detail } of entriesOf(shares)) Object.assign(of(msgid), { shares: countOf(detail.share_user) })
  return [...days.values()]
}

function entriesOf(answer: Answer): { msgid: string; detail: Answer }[] {
  return listOf(answer.list).flatMap((entry) => {
    const msgid = msgidOf(entry.msgid)
    return msgid && isRecord(entry.detail) ? [{ msgid, detail: entry.detail }] : []
  })
}

/** `getarticletotaldetail` of one day of publication. */
export function readArticleTotals(answer: Answer): CountedArticle[] {
  return listOf(answer.list).flatMap((entry) => {
    const msgid = msgidOf(entry.msgid)
    const publishedOn = dayTextOf(entry.ref_date)
    if (!msgid || !publishedOn) return []
    const type = entry.publish_type === undefined ? null : Number(entry.publish_type)
    return [
      {
        msgid,
        title: textOf(entry.title),
        url: textOf(entry.content_url),
        publishedOn,
        isNotified: type === null ? null : type === 0,
        totals: listOf(entry.detail_list).flatMap(totalOf),
      },
    ]
  })
}

function totalOf(row: Answer): ArticleTotal[] {
  const { stat_date, read_user, read_user_source, share_user, read_delivery_rate, read_finish_rate, ...figures } = row
  const day = dayTextOf(stat_date)
  if (!day) return []
  const sources = sourcesOf(read_user_source)
  return [
    {
      day,
      readers: countOf(read_user),
      messageReaders: sources.find(({ scene }) => MESSAGE.includes(scene))?.readers ?? null,
      shares: countOf(share_user),
      deliveryRate: rateOf(read_delivery_rate),
      finishRate: rateOf(read_finish_rate),
      figures: { ...figures, sources },
    },
  ]
}

const MESSAGE: readonly string[] = ['公众号消息', '公众号会话']

/** Figures of the whole account on one day (`getbizsummary`); `null` when that day is not in the answer. */
export function readAccountDay(answer: Answer, day: string): Answer | null {
  const entry = listOf(answer.list).find(({ ref_date }) => dayTextOf(ref_date) === day)
  if (!entry || !isRecord(entry.detail)) return null
  return { ...entry.detail, read_user_source: sourcesOf(entry.detail.read_user_source) }
}

/** Sources come under either of two names. */
function sourcesOf(value: unknown): ReadSource[] {
  return listOf(value).flatMap((source) => {
    const scene = textOf(source.scene_desc) ?? textOf(source.source_name)
    const readers = countOf(source.user_count) ?? countOf(source.read_user)
    return scene && readers !== null ? [{ scene, readers }] : []
  })
}

export const listOf = (value: unknown): Answer[] =>
  Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : []

/** A whole number from 0 that WeChat may also say as text; `null` for anything else. */
export function countOf(value: unknown): number | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) && number >= 0 ? number : null
}

function rateOf(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value.replace(/%$/, '')) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 && number <= 100 ? number : null
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replaceAll('\0', '').slice(0, 2_000) : null

/** 2026-11-20 or 20261120 as 2026-11-20. */
export function dayTextOf(value: unknown): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(String(value ?? '')) ?? []
  return year ? `${year}-${month}-${day}` : null
}

const msgidOf = (value: unknown): string | null => (/^\d{1,30}_\d{1,2}$/.test(String(value)) ? String(value) : null)
