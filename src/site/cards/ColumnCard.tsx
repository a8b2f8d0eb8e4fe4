import { inLocale, type Locale } from '../locale.ts'
import { Facts } from '../parts/Facts.tsx'
import type { ColumnCard as Card } from '../reading/stories.ts'
import { columnWords, sayRhythm } from '../words/columns.ts'
import { wordsOf } from '../words/of.ts'
import styles from './ColumnCard.module.css'

/** A column with its latest issue: the number is the picture. The issue inside is the thing that is shown and counted. */
export function ColumnCard({ card, locale, place }: { card: Card; locale: Locale; place: number }) {
  const words = wordsOf(locale)
  const { latest } = card
  return (
    <article className={styles.column} data-subject={latest ? `brand-stories:${latest.id}` : undefined}>
      <span aria-hidden="true" className={styles.number} translate="no">
        {card.seal || String(place).padStart(2, '0')}
      </span>
      <div className={styles.words}>
        <h3 className={styles.name} lang="zh-Hans-CN">
          <a href={inLocale(locale, card.path)}>{card.title}</a>
        </h3>
        <Facts
          className={styles.meta}
          facts={[sayRhythm(locale, card), card.issues ? columnWords(locale).total(card.issues) : null]}
        />
        {latest ? (
          <p className={styles.latest} lang="zh-Hans-CN">
            <a href={inLocale(locale, latest.path)}>{latest.title}</a>
          </p>
        ) : (
          <p className={styles.meta}>{words.story.noIssue}</p>
        )}
      </div>
    </article>
  )
}
