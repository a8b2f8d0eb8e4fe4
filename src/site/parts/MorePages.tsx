import type { Locale } from '../locale.ts'
import { reviewWords } from '../words/reviews.ts'
import { Icon } from './Icon.tsx'
import styles from './Pages.module.css'

/** Links to the neighbouring pages of a list whose length nobody has counted. `at` is the address of a page. */
export function MorePages(props: { page: number; hasMore: boolean; at: (page: number) => string; locale: Locale }) {
  const { page, hasMore, at, locale } = props
  if (page === 1 && !hasMore) return null
  const words = reviewWords(locale)
  return (
    <nav aria-label={words.pages} className={styles.pages}>
      {page > 1 ? (
        <a href={at(page - 1)} rel="prev nofollow">
          <Icon of="earlier" size={16} /> {words.earlier}
        </a>
      ) : (
        <span />
      )}
      <span>{words.page(page)}</span>
      {hasMore ? (
        <a href={at(page + 1)} rel="next nofollow">
          {words.later} <Icon of="later" size={16} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
