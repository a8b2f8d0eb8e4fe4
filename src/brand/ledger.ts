import type { Pool } from '#platform/database.ts'
import { type KeptPoint as PointRow, selectPointsOf, selectSources } from './index-points.sql.ts'
import { isIndexedSource, sourceNamed } from './index-sources.ts'
import type { KeywordKind } from './keyword-kinds.ts'
import { type Keyword, type MarkRow, selectKeywords, selectMarks } from './ledger.sql.ts'
import { type Series, sumBasket } from './series.ts'

/** One line of the ledger: a basket or a word, its kind (`null`: nobody has said what the word is), its words and values. */
export type LedgerLine = { name: string; kind: KeywordKind | null; words: string[]; series: Series; missing: string[] }

/** One value with who wrote it (a colleague's name, or the label of an API key), when, and its proof. */
export type KeptPoint = PointRow

/** A marked day of a source, or of all. */
export type Mark = Omit<MarkRow, 'source'>

export type Ledger = { lines: LedgerLine[]; marks: Mark[]; points: KeptPoint[] }

/** Sources of indices that have points, the one with the latest first. Counts of indexed pages are no indices. */
export async function listIndexSources(pool: Pool): Promise<{ source: string; firstDay: string; lastDay: string }[]> {
  const rows = await selectSources(pool)
  return rows
    .filter(({ source }) => !isIndexedSource(source))
    .map(({ source, first_day: firstDay, last_day: lastDay }) => ({ source, firstDay, lastDay }))
}

export const listKeywords = (pool: Pool): Promise<Keyword[]> => selectKeywords(pool)

/** Everything that was kept from one source between two days, as lines by basket or by word, with the marks of all time. */
export async function readLedger(
  pool: Pool,
  { source, by, ...period }: { source: string; by: 'basket' | 'keyword'; from: string; to: string },
): Promise<Ledger> {
  const [keywords, marks, points] = await Promise.all([
    selectKeywords(pool),
    selectMarks(pool),
    selectPointsOf(pool, { source, ...period }),
  ])
  return {
    lines: linesOf(keywords, points, by),
    marks: marks.flatMap(({ source: of, ...mark }) => (of === null || sourceNamed(of) === source ? [mark] : [])),
    points,
  }
}

/** The lines of points, in the order of kinds, then of names; words that nobody registered stand last. */
export function linesOf(
  keywords: readonly Keyword[],
  points: readonly Pick<KeptPoint, 'keyword' | 'day' | 'value'>[],
  by: 'basket' | 'keyword',
): LedgerLine[] {
  const byWord = new Map<string, Map<string, number>>()
  for (const { keyword, day, value } of points) {
    const series = byWord.get(keyword) ?? new Map<string, number>()
    byWord.set(keyword, series.set(day, value))
  }
  const groups = new Map<string, { kind: KeywordKind | null; words: string[] }>()
  for (const { word, kind, basket } of keywords) {
    const name = by === 'basket' ? (basket ?? word) : word
    const group = groups.get(name)
    if (group) group.words.push(word)
    else groups.set(name, { kind, words: [word] })
  }
  const known = new Set(keywords.map(({ word }) => word))
  for (const word of byWord.keys()) if (!known.has(word)) groups.set(word, { kind: null, words: [word] })
  return [...groups].map(([name, { kind, words }]) => ({
    name,
    kind,
    words,
    series: sumBasket(words.map((word) => byWord.get(word) ?? new Map())),
    missing: words.filter((word) => !byWord.has(word)),
  }))
}
