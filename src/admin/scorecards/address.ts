import type { Cell } from '#scorecards/request.ts'
import type { Request } from '#scorecards/scorecard.ts'

export type Shown = Pick<Request, 'period' | 'by'> & { compare: boolean }

/** The address of a scorecard as it is shown, so that it can be sent to a colleague. */
export const scorecardAddress = (card: string, shown: Shown, change: Partial<Shown> = {}): string =>
  `/admin/scorecards/${card}?${queryOf({ ...shown, ...change })}`

/** Where the facts behind a cell are listed. */
export function factsAddress(card: string, shown: Shown, cell: Omit<Cell, 'page'> & { page?: number }): string {
  const query = queryOf(shown)
  query.set('key', cell.key)
  query.set('metric', cell.metric)
  if (cell.side !== 'whole') query.set('part', cell.side === 'part' ? '1' : 'pending')
  if (cell.page && cell.page > 1) query.set('page', String(cell.page))
  return `/admin/scorecards/${card}/rows?${query}`
}

/** The same table as a file. */
export const csvAddress = (card: string, shown: Shown, language: string): string =>
  `/api/scorecards/${card}?${queryOf(shown)}&lang=${language}&format=csv`

function queryOf({ period, by, compare }: Shown): URLSearchParams {
  return new URLSearchParams({ from: period.from, to: period.to, by, ...(compare ? { compare: 'previous' } : {}) })
}

/** The query of an admin view as one value a name. */
export function readQuery(searchParams: Record<string, string | string[] | undefined> | undefined): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams ?? {})) {
    const text = Array.isArray(value) ? value[0] : value
    if (text) query.set(name, text)
  }
  return query
}

/** The page that is asked for, from 1; what is no such number is the first. */
export const readPage = (query: URLSearchParams, last = 10_000): number =>
  Math.max(1, Math.min(last, Math.trunc(Number(query.get('page'))) || 1))
