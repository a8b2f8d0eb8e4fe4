import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Rating.module.css'

/** A score as text; the stars beside it are for the eye only. Takes 1 to 5; a mean always has one decimal. */
export function Rating({ value, locale, isMean = false }: { value: number; locale: Locale; isMean?: boolean }) {
  const words = wordsOf(locale).review
  const text = isMean ? value.toFixed(1) : value
  return (
    <span className={styles.rating}>
      <span aria-hidden="true" className={styles.stars} style={{ ['--full' as string]: `${(value / 5) * 100}%` }} />
      <span>
        {words.score(text)}
        <span className={styles.quiet}>{words.ofFive}</span>
      </span>
    </span>
  )
}
