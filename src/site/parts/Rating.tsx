import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Rating.module.css'

/** A score as text; the stars beside it are for the eye only. Takes 1 to 5; a mean always has one decimal. `isBeside`: the score stands there already. */
export function Rating(props: { value: number; locale: Locale; isMean?: boolean; isBeside?: boolean }) {
  const { value, locale, isMean = false, isBeside = false } = props
  const words = wordsOf(locale).review
  const text = isMean ? value.toFixed(1) : value
  return (
    <span className={styles.rating}>
      <span aria-hidden="true" className={styles.stars} style={{ ['--full' as string]: `${(value / 5) * 100}%` }} />
      <span {...(isBeside ? { 'data-unseen': '' } : {})}>
        {words.score(text)}
        <span data-unseen="">{words.ofFive}</span>
      </span>
    </span>
  )
}
