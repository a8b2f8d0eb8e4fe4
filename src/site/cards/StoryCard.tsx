import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { StoryCard as Card } from '../reading/stories.ts'
import { wordsOf } from '../words/of.ts'
import shared from './card.module.css'
import styles from './StoryCard.module.css'

/** One issue as a line of a printed index: its number large, no picture. */
export function StoryCard({ card, locale, withColumn = true }: { card: Card; locale: Locale; withColumn?: boolean }) {
  const words = wordsOf(locale)
  return (
    <article className={`${shared.card} ${styles.line}`} data-subject={`brand-stories:${card.id}`}>
      <span aria-hidden="true" className={styles.number}>
        {card.issue === null ? '—' : String(card.issue).padStart(2, '0')}
      </span>
      <div className={styles.words}>
        <p className={shared.tag}>
          <Seal of="brand-stories" />
          {withColumn && card.column ? <span>{card.column.title}</span> : null}
          {card.issue !== null ? <span>{words.issue(card.issue)}</span> : null}
          <time dateTime={card.publishedAt}>{day(card.publishedAt, locale)}</time>
        </p>
        <h3 className={shared.title} lang="zh-Hans-CN">
          <a href={inLocale(locale, card.path)}>{phrased(card.title)}</a>
        </h3>
        {card.dek ? (
          <p className={shared.dek} lang="zh-Hans-CN">
            {card.dek}
          </p>
        ) : null}
        <Evidence before={[words.minutes(card.minutes), card.isAi && words.aiMark]} facts={card.evidence} locale={locale} />
      </div>
    </article>
  )
}
