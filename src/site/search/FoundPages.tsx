import type { Locale } from '../locale.ts'
import { PageSteps } from '../parts/PageSteps.tsx'
import type { FoundPage } from '../reading/search.ts'
import { searchWords } from '../words/search.ts'
import { searchAddress } from './address.ts'

/** Links to the neighbouring pages of one kind. */
export function FoundPages({ found: { asked, kind, page, pages }, locale }: { found: FoundPage; locale: Locale }) {
  if (pages <= 1 || !kind) return null
  const words = searchWords(locale)
  const to = (at: number) => searchAddress(locale, { q: asked, type: kind.slug, page: at })
  return (
    <PageSteps
      at={words.page(page, pages)}
      earlier={{ word: words.earlier, href: page > 1 ? to(page - 1) : undefined }}
      label={words.pages}
      later={{ word: words.later, href: page < pages ? to(page + 1) : undefined }}
    />
  )
}
