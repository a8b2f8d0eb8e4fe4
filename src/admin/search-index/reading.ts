import { type Growth, growthAround } from '#brand/growth.ts'
import { type Inclusion, readInclusion, readOwnSearches } from '#brand/inclusion.ts'
import { indexSources } from '#brand/index-sources.ts'
import { type LedgerLine, listIndexSources, listKeywords, type Mark, readLedger } from '#brand/ledger.ts'
import { findMissingWeek, type MissingWeek } from '#brand/missing-week.ts'
import type { Series } from '#brand/series.ts'
import { shareOfVoice, type Voice } from '#brand/share-of-voice.ts'
import type { Pool } from '#platform/database.ts'
import { addDays } from '#platform/days.ts'
import { daysOf, type Period, readPeriod } from '#scorecards/period.ts'
import type { Shown } from './address.ts'

export type Page = {
  shown: Shown
  /** What was wrong with the period that was asked for; another one is shown. */
  isBadPeriod: boolean
  days: string[]
  sources: string[]
  firstDay: string | null
  hasKeywords: boolean
  hasPoints: boolean
  lines: LedgerLine[]
  marks: Mark[]
  points: Awaited<ReturnType<typeof readLedger>>['points']
  voice: Voice<string>
  mark: Mark | null
  grown: { line: LedgerLine; growth: Growth }[]
  missing: MissingWeek[]
  inclusion: Inclusion
  searches: { searches: Series; branded: Series }
}

/** Everything that `/admin/search-index` shows for an address. `today` is a day of the hub's zone; it is not over and no gap. */
export async function readPage(pool: Pool, query: URLSearchParams, today: string): Promise<Page> {
  const usual: Period = { from: addDays(today, -89), to: today }
  const isFree = query.has('from') || query.has('to')
  const given = readPeriod({ from: query.get('from') ?? undefined, to: query.get('to') ?? undefined }, today)
  const period = isFree && given.ok ? given.value : usual
  const [{ kept, all: sources }, keywords, missing] = await Promise.all([
    readSources(pool),
    listKeywords(pool),
    findMissingWeek(pool, today),
  ])
  const asked = query.get('source') ?? ''
  const source = sources.includes(asked) ? asked : sources[0]!
  const by = query.get('by') === 'keyword' ? 'keyword' : 'basket'
  const [ledger, inclusion, searches] = await Promise.all([
    readLedger(pool, { source, by, ...period }),
    readInclusion(pool, period),
    readOwnSearches(pool, period),
  ])
  const events = ledger.marks.filter(({ kind, day }) => kind === 'event' && day <= today)
  const mark = events.find(({ id }) => id === query.get('event')) ?? usualEvent(events, today)
  const days = daysOf(period).filter((day, index) => day < today || index === 0)
  return {
    shown: { period, source, by, event: mark?.id ?? null },
    isBadPeriod: isFree && !given.ok,
    days,
    sources,
    firstDay: kept.find((one) => one.source === source)?.firstDay ?? null,
    hasKeywords: keywords.length > 0,
    hasPoints: kept.length > 0,
    ...ledger,
    voice: shareOfVoice(
      ledger.lines
        .filter(({ kind }) => kind === 'brand' || kind === 'competitor')
        .map(({ name, series }) => ({ of: name, series })),
      days,
    ),
    mark,
    grown: mark ? await readGrowth(pool, { source, by, mark, marks: ledger.marks, today }) : [],
    missing,
    inclusion,
    searches,
  }
}

/** The latest whose 28 days are over, because there is something to say of it; else the latest. */
const usualEvent = (events: Mark[], today: string): Mark | null =>
  events.findLast(({ day }) => addDays(day, 27) < today) ?? events.at(-1) ?? null

/** Sources that can be chosen: those with points first, the latest first, then the others that have a name. */
export async function readSources(pool: Pool) {
  const kept = await listIndexSources(pool)
  return { kept, all: [...new Set([...kept.map(({ source }) => source), ...namedSources])] }
}

const namedSources = indexSources.flatMap(({ name, kind }) => (kind === 'index' ? [name] : []))

type Asked = Pick<Shown, 'source' | 'by'> & { mark: Mark; marks: readonly Mark[]; today: string }

/** From a year and a day before the mark to its 84th day, whatever period is shown. */
async function readGrowth(pool: Pool, { source, by, mark, marks, today }: Asked): Promise<Page['grown']> {
  const { lines } = await readLedger(pool, { source, by, from: addDays(mark.day, -367), to: addDays(mark.day, 83) })
  const scaleChanges = marks.flatMap(({ kind, day }) => (kind === 'scale' ? [day] : []))
  return lines.map((line) => ({ line, growth: growthAround(line.series, mark.day, { scaleChanges, today }) }))
}
