import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import { searchWords } from '../words/search.ts'
import type { Head } from './metadata.ts'

/** The head of the search. Its bare form is a page like others; what somebody asked is nothing for search engines. */
export const searchHead = (locale: Locale, { isAsked }: { isAsked: boolean }): Head => ({
  path: '/search',
  title: wordsOf(locale).search.title,
  description: searchWords(locale).hint,
  isUnindexed: isAsked,
})
