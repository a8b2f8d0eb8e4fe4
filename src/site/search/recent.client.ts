const KEY = 'hub_recent'
const MOST = 6

/** What this browser searched for, the last first. It is kept here and told to nobody; a forbidden storage keeps nothing. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text): text is string => typeof text === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function remember(query: string): void {
  if (query === '') return
  try {
    localStorage.setItem(KEY, JSON.stringify([query, ...readRecent().filter((text) => text !== query)].slice(0, MOST)))
  } catch {}
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {}
}
