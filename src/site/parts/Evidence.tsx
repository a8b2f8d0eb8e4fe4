import type { Locale } from '../locale.ts'
import type { Evidence as Facts } from '../reading/evidence.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Evidence.module.css'

/** What is stored about it, in one line; nothing at all when nothing is stored. */
export function Evidence({
  facts,
  locale,
  before,
}: {
  facts?: Facts
  locale: Locale
  before?: (string | false | null | undefined)[]
}) {
  const words = wordsOf(locale).evidence
  const parts = [
    ...(before ?? []),
    facts?.reviews ? words.reviews(facts.reviews) : null,
    facts?.lives ? words.lives(facts.lives) : null,
  ].filter(Boolean)
  return parts.length > 0 ? <p className={styles.evidence}>{parts.join(words.separator)}</p> : null
}
