import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
import { isRate, type Rate } from '#scorecards/metric.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import { writeCount, writePercent } from './format.ts'

type Rows = Scorecard['rows']

/** Rows that are a kind, a content, a channel or a day, with a rate that has a value. */
export function ratedRows(rows: Rows, metric: string): { key: string; label: string; rate: Rate & { value: number } }[] {
  return rows.flatMap(({ key, label, metrics }) => {
    const value = metrics[metric]
    if (key === 'total' || key === 'unattributed' || !value || !isRate(value) || value.value === null) return []
    return [{ key, label, rate: { ...value, value: value.value } }]
  })
}

/** What an interval plot shows, in one sentence: the best and the worst row, and whether they can be told apart. */
export function describeRates(rows: Rows, metric: { name: string; label: Bilingual }, language: string): string {
  const rated = ratedRows(rows, metric.name).sort((a, b) => b.rate.value - a.rate.value)
  const name = say(metric.label, language)
  const [best] = rated
  const worst = rated.at(-1)
  if (!best || !worst) return describeNothing(rows, metric.name, name, language)
  // A title may end in a figure of its own, so long names stand in brackets.
  const quote = (label: string): string =>
    language === 'en' ? (label.length > 20 ? `“${label}”` : label) : label.length > 8 ? `「${label}」` : label
  const tell = ({ label, rate }: typeof best): string => `${quote(label)} ${writePercent(rate.value)}`
  if (best === worst) return say({ zh: `${name}：${tell(best)}。`, en: `${name}: ${tell(best)}.` }, language)
  const isClear = best.rate.low !== null && worst.rate.high !== null && best.rate.low > worst.rate.high
  return say(
    {
      zh: `${name}：${tell(best)} 最高，${tell(worst)} 最低${isClear ? '，区间不重叠' : '，区间有重叠，差别可能只是偶然'}。`,
      en: `${name}: ${tell(best)} is highest, ${tell(worst)} lowest; ${isClear ? 'their intervals are apart' : 'their intervals overlap, so it may be chance'}.`,
    },
    language,
  )
}

/** Without any rate there is nothing in the period, or everybody in it is still too young to be counted. */
function describeNothing(rows: Rows, metric: string, name: string, language: string): string {
  const total = rows.find(({ key }) => key === 'total')?.metrics[metric]
  const pending = total && isRate(total) ? (total.pending ?? 0) : 0
  if (pending === 0) return say({ zh: `${name}：这段时间还没有数据。`, en: `${name}: nothing in this period yet.` }, language)
  const count = writeCount(pending)
  return say(
    { zh: `${name}：${count} 位新客都还在观察期内。`, en: `${name}: all ${count} new customers are still being watched.` },
    language,
  )
}

export type DayCount = { day: string; count: number }

/** What the line of daily opens shows: their sum, the mean day and the best day. */
export function describeDays(days: DayCount[], language: string): string {
  const sum = days.reduce((total, { count }) => total + count, 0)
  const best = days.reduce<DayCount | undefined>((top, day) => (top && top.count >= day.count ? top : day), undefined)
  if (!best || sum === 0)
    return say({ zh: '这段时间没有人打开内容。', en: 'Nobody opened any content in this period.' }, language)
  const mean = (sum / days.length).toFixed(1)
  return say(
    {
      zh: `${days.length} 天共 ${writeCount(sum)} 次打开，平均每天 ${mean} 次，最多的是 ${best.day}：${writeCount(best.count)} 次。`,
      en: `${sayCount(sum, 'open')} in ${sayCount(days.length, 'day')}, ${mean} a day; most on ${best.day}: ${writeCount(best.count)}.`,
    },
    language,
  )
}
