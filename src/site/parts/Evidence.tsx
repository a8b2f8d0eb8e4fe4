import type { Locale } from '../locale.ts'
import type { Evidence as Stored } from '../reading/evidence.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Facts.module.css'
import { Facts } from './Facts.tsx'

type Props = { facts?: Stored; locale: Locale; before?: (string | false | null | undefined)[] }

/** What is stored about it, in one line; nothing at all when nothing is stored. */
export function Evidence({ facts, locale, before = [] }: Props) {
  const words = wordsOf(locale).evidence
  const stored = [facts?.reviews ? words.reviews(facts.reviews) : null, facts?.lives ? words.lives(facts.lives) : null]
  return <Facts className={styles.evidence} facts={[...before, ...stored]} />
}
