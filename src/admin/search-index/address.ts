import type { Period } from '#scorecards/period.ts'

/** What of the ledger is shown: it all stands in the address, so that it can be sent to a colleague. */
export type Shown = { period: Period; source: string; by: 'basket' | 'keyword'; event: string | null }

export function ledgerAddress(shown: Shown, change: Partial<Shown> = {}): string {
  const { period, source, by, event } = { ...shown, ...change }
  const query = new URLSearchParams({ from: period.from, to: period.to, source, by, ...(event ? { event } : {}) })
  return `/admin/search-index?${query}`
}

/** Where the values of a week are typed; `monday` may be any of its days. */
export const weekAddress = (source: string, monday: string): string =>
  `/admin/search-index/week?${new URLSearchParams({ source, week: monday })}`
