import { dayOf } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { Card } from './card.ts'
import type { Side } from './facts.ts'
import { languageOf } from './language.ts'
import { readPeriod } from './period.ts'
import type { Request } from './scorecard.ts'

export type Wrong = 'bad-period' | 'bad-rows' | 'bad-compare' | 'unknown-metric' | 'bad-side' | 'bad-page' | 'key-required'

/** The query of a scorecard's address (`from`, `to`, `by`, `compare`, `lang`) against the card it asks for. */
export function readRequest(
  card: Card,
  query: URLSearchParams,
  { now, timeZone, language }: { now: Date; timeZone: string; language?: string | null },
): Result<Request & { compare: boolean }, Wrong> {
  const period = readPeriod({ from: query.get('from') ?? undefined, to: query.get('to') ?? undefined }, dayOf(now, timeZone))
  if (!period.ok) return period
  const by = query.get('by') || card.groupings[0]!.name
  const names = card.groupings.map((grouping) => grouping.name)
  if (!names.includes(by)) return fail('bad-rows', `"by" is one of ${names.join(', ')}`)
  const compare = query.get('compare') || 'none'
  if (compare !== 'none' && compare !== 'previous') return fail('bad-compare', '"compare" is previous, or absent')
  return ok({
    period: period.value,
    by,
    compare: compare === 'previous',
    timeZone,
    asOf: now,
    language: languageOf(query.get('lang') ?? language),
  })
}

export type Cell = { key: string; metric: string; side: Side; page: number }

const LAST_PAGE = 100_000

/** The cell that `rows` asks for: `key`, `metric`, `part` (absent: the whole; `1`; `pending`), `page` from 1. */
export function readCell(card: Card, query: URLSearchParams): Result<Cell, Wrong> {
  const key = query.get('key') ?? ''
  if (!key || key.length > 200 || key.includes('\0')) return fail('key-required', '"key" names the row of the scorecard')
  const metric = query.get('metric') ?? ''
  if (![...card.metrics, ...card.coverage, card.excluded].some((candidate) => candidate.name === metric)) {
    return fail('unknown-metric', '"metric" names a column of the scorecard')
  }
  const part = query.get('part') || '0'
  const side = { '0': 'whole', '1': 'part', pending: 'pending' }[part] as Side | undefined
  if (!side) return fail('bad-side', '"part" is 1, pending, or absent for the whole')
  const page = Number(query.get('page') || '1')
  if (!Number.isInteger(page) || page < 1 || page > LAST_PAGE) return fail('bad-page', '"page" is a whole number from 1')
  return ok({ key, metric, side, page })
}
