import type { Estimate, Growth } from '#brand/growth.ts'
import type { LedgerLine, Mark } from '#brand/ledger.ts'
import { findGaps, meanOf, type Series } from '#brand/series.ts'
import type { Voice } from '#brand/share-of-voice.ts'
import { say } from '#platform/bilingual.ts'
import { writePercent } from '../scorecards/format.ts'

/** A value of an index: whole from 100 on, else with at most one decimal. */
export const writeIndex = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 })

/** A growth with its sign; from doubling on also as a multiple: 3 is `+300.0%（4 倍）`. */
export function writeGrowth(growth: number, language: string): string {
  const signed = `${growth >= 0 ? '+' : '−'}${writePercent(Math.abs(growth))}`
  if (growth < 1) return signed
  const times = (growth + 1).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return say({ zh: `${signed}（${times} 倍）`, en: `${signed} (${times}×)` }, language)
}

/** Why there is no growth, in a few words. */
export function whyNoGrowth({ why, base, side }: Estimate, language: string): string {
  if (why === 'scale') return say({ zh: '平台换过口径，不可比', en: 'not comparable: the scale changed' }, language)
  if (why === 'zero') return say({ zh: '之前都是 0', en: 'nothing but 0 before' }, language)
  return say(
    {
      zh: `点数不够（${base.points} 对 ${side.points}，各需 14）`,
      en: `not enough points (${base.points} and ${side.points}, 14 each needed)`,
    },
    language,
  )
}

/** `9/3–9/5、9/9`: the spans without a value, the first few of them. */
export function writeGaps(series: Series, days: readonly string[], language: string): string {
  const gaps = findGaps(series, days)
  const short = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
  const shown = gaps.slice(0, 3).map(({ from, to }) => (from === to ? short(from) : `${short(from)}–${short(to)}`))
  const more = gaps.length > 3 ? say({ zh: ` 等 ${gaps.length} 段`, en: ` and ${gaps.length - 3} more` }, language) : ''
  return shown.join(say({ zh: '、', en: ', ' }, language)) + more
}

/** What the lines of a chart show: the mean of each, and where something is missing. */
export function describeLines(
  lines: readonly { name: string; series: Series }[],
  days: readonly string[],
  language: string,
): string {
  const told = lines.flatMap(({ name, series }) => {
    const mean = meanOf(days.flatMap((day) => series.get(day) ?? []))
    return mean === null ? [] : [{ name, mean }]
  })
  if (told.length === 0) return say({ zh: '这段时间没有数据。', en: 'There is nothing in this period.' }, language)
  const means = told.map(({ name, mean }) => `${name} ${writeIndex(mean)}`).join(say({ zh: '，', en: ', ' }, language))
  const missing = days.filter((day) => lines.some(({ series }) => series.size > 0 && !series.has(day))).length
  const gaps = say(
    missing === 0
      ? { zh: '每天都有数。', en: 'Every day has a value.' }
      : {
          zh: `有 ${missing} 天缺数，底色为灰，曲线断开，不补、不算作 0。`,
          en: `${missing} days lack a value: grey, a break in the line, never filled in and never 0.`,
        },
    language,
  )
  return say({ zh: `${days.length} 天的日均：${means}。${gaps}`, en: `Mean of ${days.length} days: ${means}. ${gaps}` }, language)
}

/** What a mark came to, told of the first line of the brand that has a growth. */
export function describeGrowth(grown: readonly { line: LedgerLine; growth: Growth }[], mark: Mark, language: string): string {
  const first = grown.find(({ line, growth }) => line.kind === 'brand' && growth.after.value !== null)
  if (!first)
    return say(
      {
        zh: `「${mark.title}」（${mark.day}）前后：品牌词的点数还不够，暂不下结论。`,
        en: `“${mark.title}” (${mark.day}): the words of the brand have too few points to say anything yet.`,
      },
      language,
    )
  const { base, side, value, low, high } = first.growth.after
  const isClear = low !== null && high !== null && (low > 0 || high < 0)
  const interval =
    low === null || high === null
      ? ''
      : `${writeGrowth(low, 'en').replace(/ \(.*/, '')} ~ ${writeGrowth(high, 'en').replace(/ \(.*/, '')}`
  return say(
    {
      zh: `「${mark.title}」（${mark.day}）起 28 天，${first.line.name} 日均 ${writeIndex(side.mean!)}，之前 28 天 ${writeIndex(base.mean!)}，变化 ${writeGrowth(value!, language)}${interval && `，95% 区间 ${interval}`}${isClear ? '' : '；区间含 0，可能只是波动'}。前后相比，不等于由它引起。`,
      en: `28 days from “${mark.title}” (${mark.day}): ${first.line.name} had a mean of ${writeIndex(side.mean!)} after ${writeIndex(base.mean!)} in the 28 days before, ${writeGrowth(value!, language)}${interval && `, 95% interval ${interval}`}${isClear ? '' : '; the interval holds 0, so it may be chance'}. Before and after is not cause.`,
    },
    language,
  )
}

/** Who is heard how much, in one sentence. */
export function describeVoice(voice: Voice<string>, language: string): string {
  const comma = say({ zh: '，', en: ', ' }, language)
  if (voice.shares.length < 2)
    return say(
      {
        zh: '声量份额需要至少一个品牌词和一个竞品词在同一来源里有数。',
        en: 'A share of voice needs a brand and a competitor word with values in one source.',
      },
      language,
    )
  const shares = voice.shares.map(({ of, value }) => `${of} ${value === null ? '–' : writePercent(value)}`).join(comma)
  const silent =
    voice.silent.length > 0
      ? say(
          { zh: `没有数、未参与：${voice.silent.join('、')}。`, en: ` Without values, left out: ${voice.silent.join(', ')}.` },
          language,
        )
      : ''
  return say(
    {
      zh: `声量份额（都有数的 ${voice.days} 天）：${shares}。${silent}`,
      en: `Share of voice (${voice.days} days on which all have a value): ${shares}.${silent}`,
    },
    language,
  )
}
