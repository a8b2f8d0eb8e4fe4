import type { Score } from '#reviews/public/score.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Rating } from '../parts/Rating.tsx'
import { filterAddress, unfiltered } from '../reading/review-filter.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './Histogram.module.css'

/** The mean and how it comes about, each row a link to the reviews it counts. Without a review there is no figure, but "–". */
export function Histogram({ score, path, locale }: { score: Score; path: string; locale: Locale }) {
  const words = reviewWords(locale)
  return (
    <div className={styles.histogram}>
      <p className={styles.mean}>
        <span aria-hidden="true" className={styles.figure} translate="no">
          {score.mean === null ? '–' : score.mean.toFixed(1)}
        </span>
        {score.mean === null ? words.noScore : <Rating isBeside isMean locale={locale} value={score.mean} />}
        <span>{wordsOf(locale).review.count(score.count)}</span>
      </p>
      {score.count === 0 ? null : (
        <ol aria-label={words.histogram} className={styles.rows} reversed>
          {[5, 4, 3, 2, 1].map((stars) => {
            const count = score.stars[stars - 1]!
            return (
              <li key={stars}>
                <a href={filterAddress(path, { ...unfiltered, stars }, locale)} rel="nofollow">
                  <span>{words.stars(stars)}</span>{' '}
                  <span className={styles.track}>
                    <span className={styles.bar} style={{ inlineSize: `${(count / score.count) * 100}%` }} />
                  </span>
                  <span className={styles.count}>{count}</span>
                </a>
              </li>
            )
          })}
        </ol>
      )}
      <p className={styles.note}>
        {score.count > 0 ? `${words.whichCount} ` : null}
        {score.elsewhere > 0 ? `${words.elsewhere(score.elsewhere)} ` : null}
        {score.hidden > 0 ? `${words.hidden(score.hidden)} ` : null}
        <a href={inLocale(locale, '/transparency')}>{words.howChecked}</a>
      </p>
    </div>
  )
}
