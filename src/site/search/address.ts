import { inLocale, type Locale } from '../locale.ts'

/** The address of a search: of everything, or of one kind and a page of it. */
export function searchAddress(locale: Locale, { q, type, page }: { q: string; type?: string; page?: number }): string {
  const query = new URLSearchParams({ q })
  if (type) query.set('type', type)
  if (page && page > 1) query.set('page', String(page))
  return `${inLocale(locale, '/search')}?${query}`
}
