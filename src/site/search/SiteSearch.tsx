import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import { searchWords } from '../words/search.ts'
import { SearchBox } from './SearchBox.client.tsx'

/** The field that searches the whole site and offers names while somebody types. */
export function SiteSearch({ locale, query = '' }: { locale: Locale; query?: string }) {
  const { title: _, ...form } = wordsOf(locale).search
  return <SearchBox action={inLocale(locale, '/search')} query={query} words={{ ...form, ...searchWords(locale).box }} />
}
