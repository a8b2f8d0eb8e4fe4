import type { Locale } from '../locale.ts'
import { reviewWords } from '../words/reviews.ts'
import { PageSteps } from './PageSteps.tsx'

/** Links to the neighbouring pages of a list whose length nobody has counted. `at` is the address of a page. */
export function MorePages(props: { page: number; hasMore: boolean; at: (page: number) => string; locale: Locale }) {
  const { page, hasMore, at, locale } = props
  if (page === 1 && !hasMore) return null
  const words = reviewWords(locale)
  return (
    <PageSteps
      at={words.page(page)}
      earlier={{ word: words.earlier, href: page > 1 ? at(page - 1) : undefined }}
      isUnfollowed
      label={words.pages}
      later={{ word: words.later, href: hasMore ? at(page + 1) : undefined }}
    />
  )
}
