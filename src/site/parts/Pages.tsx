import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import { PageSteps } from './PageSteps.tsx'

/** Links to the neighbouring pages of a list; nothing when there is one page. `path` is the first page's. */
export function Pages({ page, pages, path, locale }: { page: number; pages: number; path: string; locale: Locale }) {
  if (pages <= 1) return null
  const words = wordsOf(locale).page
  return (
    <PageSteps
      at={words.at(page, pages)}
      earlier={{ word: words.newer, href: page > 1 ? inLocale(locale, pagePath(path, page - 1)) : undefined }}
      label={words.label}
      later={{ word: words.older, href: page < pages ? inLocale(locale, pagePath(path, page + 1)) : undefined }}
    />
  )
}

/** The address of one page of a list. */
const pagePath = (path: string, page: number): string => (page > 1 ? `${path}/page/${page}` : path)
