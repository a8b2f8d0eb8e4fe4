import { contentTypes } from '#content-types.ts'
import { channelOfCode, channels, realms } from '#measurement/channels.ts'
import type { Queryable } from '#platform/database.ts'
import { addDays, startOfDay } from '#platform/days.ts'
import type { CardRows, Row } from '../card.ts'
import { makeRate, type Value } from '../metric.ts'
import { daysOf } from '../period.ts'
import type { Question } from '../question.ts'
import { type Counts, countContent } from './content-counts.ts'
import { attributionCoverage, type ContentMetric, contentMetrics } from './content-metrics.ts'
import { contentReference, contentReferenceSource } from './content-reference.ts'
import { readTitles } from './content-titles.ts'

/**
 * The rows of the content card: every type, channel or day of the range, or every content with a figure in it; then
 * `total` (all content rows together, buyers and customers distinct over all of them) and `unattributed` (money only).
 */
export async function readContentRows(db: Queryable, question: Question): Promise<CardRows> {
  const { total, byKey, unattributed } = await countContent(db, question)
  const counted = question.by === 'channel' ? namedChannels(byKey) : byKey
  const labels = await labelRows(db, question, counted)
  const rangeEnd = question.span.end
  const rows: Row[] = [...labels].map(([key, label]) => ({
    key,
    label,
    metrics: deriveMetrics(counted.get(key) ?? {}, question, question.by === 'day' ? endOfDay(key, question) : rangeEnd),
    excluded: counted.get(key)?.excluded ?? { bots: 0, staff: 0, previews: 0 },
    ...referenceOf(key, question),
  }))
  rows.push({
    key: 'total',
    label: question.language === 'en' ? 'Total' : '合计',
    metrics: deriveMetrics(total, question, rangeEnd),
    excluded: total.excluded ?? { bots: 0, staff: 0, previews: 0 },
  })
  rows.push({
    key: 'unattributed',
    label: question.language === 'en' ? 'Unattributed' : '自然/未归因',
    metrics: {
      buyers: { value: unattributed.buyers },
      orders: { value: unattributed.orders },
      netFen: { value: unattributed.net_fen },
    },
  })
  const subtotals = question.by === 'channel' ? await readRealms(db, question) : undefined
  const coverage = { part: unattributed.with_code, whole: unattributed.all_orders }
  return {
    rows,
    ...(subtotals ? { subtotals } : {}),
    coverage: { [attributionCoverage.name]: makeRate(coverage, attributionCoverage, { rangeEnd, asOf: question.asOf }) },
  }
}

/** What the key of a realm's row begins with; the rows of channels have their bare names. */
export const REALM = 'realm:'

/** Private, public and own channels, each counted over all its channels anew: a buyer of two of them is one buyer. */
async function readRealms(db: Queryable, question: Question): Promise<Row[]> {
  const { byKey } = await countContent(db, { ...question, by: 'realm' })
  return realms.map(({ name, label }) => ({
    key: `${REALM}${name}`,
    label: label[question.language],
    metrics: deriveMetrics(byKey.get(name) ?? {}, question, question.span.end),
    excluded: byKey.get(name)?.excluded ?? { bots: 0, staff: 0, previews: 0 },
  }))
}

function deriveMetrics(counts: Counts, question: Question, rowEnd: Date): Record<ContentMetric, Value> {
  const { pairs, won, repeats, periodRepeats, shares, channelDays } = counts
  const rate = (name: ContentMetric, part = 0, whole = 0, pending?: number): Value => {
    const metric = contentMetrics.find((candidate) => candidate.name === name)!
    // Whether somebody came back within the period is only known when the whole period is over.
    const rangeEnd = name === 'periodRepeatRate' ? question.span.end : rowEnd
    return makeRate({ part, whole, pending }, metric, { rangeEnd, asOf: question.asOf })
  }
  const { whole = 0, part = 0, delivered_whole = 0, delivered_part = 0 } = pairs ?? {}
  return {
    openRate: rate('openRate', part, whole),
    conversionRate: rate('conversionRate', pairs?.converted, pairs?.opens),
    repeatPurchaseRate: rate('repeatPurchaseRate', repeats?.part, repeats?.whole, repeats?.pending ?? 0),
    directOpens: { value: pairs?.direct ?? 0 },
    opens: { value: pairs?.opens ?? 0 },
    buyers: { value: won?.buyers ?? 0 },
    orders: { value: won?.orders ?? 0 },
    netFen: { value: won?.net_fen ?? 0 },
    deliveredOpenRate: rate('deliveredOpenRate', delivered_part, delivered_whole),
    exposedOpenRate: rate('exposedOpenRate', part - delivered_part, whole - delivered_whole),
    periodRepeatRate: rate('periodRepeatRate', periodRepeats?.part, periodRepeats?.whole),
    channelOpenRate: channelDays?.open_lines
      ? { ...rate('channelOpenRate', channelDays.readers, channelDays.delivered), ...pulledIf(channelDays.open_pulled) }
      : { value: null },
    channelConversionRate: channelDays?.conversion_lines
      ? { ...rate('channelConversionRate', channelDays.buyers, channelDays.viewers), ...pulledIf(channelDays.conversion_pulled) }
      : { value: null },
    assists: { value: shares?.assists ?? 0 },
    firstTouchFen: { value: shares?.first_touch_fen ?? 0 },
    linearFen: { value: shares?.linear_fen ?? 0 },
  }
}

const pulledIf = (lines: number) => (lines > 0 ? { isPulled: true as const } : {})

/** The rows in order, with what to call them. */
async function labelRows(db: Queryable, question: Question, counted: Map<string, Counts>): Promise<Map<string, string>> {
  switch (question.by) {
    case 'type':
      return new Map(contentTypes.map((type) => [type.slug, type.label[question.language]]))
    case 'channel':
      return new Map(channels.map((channel) => [channel.name, channel.label[question.language]]))
    case 'day':
      return new Map(daysOf(question.period).map((day) => [day, day]))
    default: {
      const keys = [...counted.keys()].sort(
        (a, b) => (counted.get(b)?.pairs?.opens ?? 0) - (counted.get(a)?.pairs?.opens ?? 0) || (a < b ? -1 : 1),
      )
      const titles = await readTitles(db, keys)
      return new Map(keys.map((key) => [key, titles.get(key) ?? key]))
    }
  }
}

/** Imported channel days name their channel in words, everything else by code: both meet under the word. */
function namedChannels(byCode: Map<string, Counts>): Map<string, Counts> {
  const named = new Map<string, Counts>()
  for (const [code, counts] of byCode) {
    const word = /^\d+$/.test(code) ? channelOfCode(Number(code)).name : code
    const slug = channels.some((channel) => channel.name === word) ? word : 'other'
    const before = named.get(slug)
    named.set(slug, { ...before, ...counts, channelDays: addUp(before?.channelDays, counts.channelDays) })
  }
  return named
}

/** Several unknown sources of imported days meet in the row of other channels. */
function addUp<Figures extends Record<string, number>>(a: Figures | undefined, b: Figures | undefined): Figures | undefined {
  if (!a || !b) return a ?? b
  return Object.fromEntries(Object.keys(a).map((name) => [name, a[name]! + b[name]!])) as Figures
}

const endOfDay = (day: string, question: Question): Date => startOfDay(addDays(day, 1), question.timeZone)

function referenceOf(key: string, question: Question): Pick<Row, 'reference'> {
  const reference = question.by === 'type' ? contentReference[key as keyof typeof contentReference] : undefined
  return reference ? { reference: { ...reference, source: contentReferenceSource[question.language] } } : {}
}
