import { inLocale, type Locale } from '../locale.ts'
import { Empty } from '../parts/Empty.tsx'
import { MorePages } from '../parts/MorePages.tsx'
import type { ReviewsOfProduct } from '../reading/product-reviews.ts'
import { filterAddress } from '../reading/review-filter.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import { FilterBar } from './FilterBar.tsx'
import { Histogram } from './Histogram.tsx'
import styles from './ReviewEntry.module.css'
import { ReviewEntry } from './ReviewEntry.tsx'

/** Everything buyers said about a product: its figures, what to look for, one page of reviews. */
export function ProductReviews({ path, score, choices, filter, cards, hasMore, locale }: ReviewsOfProduct & { locale: Locale }) {
  const words = reviewWords(locale)
  const at = (page: number) => filterAddress(path, { ...filter, page }, locale)
  const write = { href: inLocale(locale, `/reviews/new?product=${path.split('/').pop()}`), label: wordsOf(locale).review.write }
  const isNever = score.count + score.elsewhere === 0
  return (
    <div id="reviews">
      <Histogram locale={locale} path={path} score={score} />
      {isNever ? <Empty action={write}>{wordsOf(locale).product.noReviews}</Empty> : null}
      {isNever ? null : <FilterBar choices={choices} filter={filter} locale={locale} path={path} />}
      {cards.length === 0 && !isNever ? (
        <Empty action={{ href: inLocale(locale, `${path}#reviews`), label: words.clear }}>{words.noneSuch}</Empty>
      ) : null}
      <div className={styles.list}>
        {cards.map((card) => (
          <ReviewEntry card={card} key={card.id} locale={locale} />
        ))}
        <MorePages at={at} hasMore={hasMore} locale={locale} page={filter.page} />
      </div>
    </div>
  )
}
