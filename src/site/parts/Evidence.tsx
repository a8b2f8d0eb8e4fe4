import { Fragment } from 'react'
import type { Locale } from '../locale.ts'
import type { Evidence as Facts } from '../reading/evidence.ts'
import { DOT } from '../words/dot.ts'
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
  if (parts.length === 0) return null
  return (
    <p className={styles.evidence}>
      {parts.map((part, index) => (
        <Fragment key={part || index}>
          <span>{index < parts.length - 1 ? `${part}${DOT.trimEnd()}` : part}</span>{' '}
        </Fragment>
      ))}
    </p>
  )
}
