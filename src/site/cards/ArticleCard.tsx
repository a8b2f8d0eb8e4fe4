import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Evidence } from '../parts/Evidence.tsx'
import { Picture } from '../parts/Picture.tsx'
import { phrased } from '../parts/phrased.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { ArticleCard as Card } from '../reading/articles.ts'
import { wordsOf } from '../words/of.ts'
import styles from './ArticleCard.module.css'
import shared from './card.module.css'

/** `lead` is the first story of a page: picture on top, title below it; `row` puts the picture beside. */
export function ArticleCard({
  card,
  locale,
  look = 'row',
  first,
}: {
  card: Card
  locale: Locale
  look?: 'lead' | 'row'
  first?: boolean
}) {
  const words = wordsOf(locale)
  const isLead = look === 'lead'
  return (
    <article className={`${shared.card} ${isLead ? styles.lead : styles.row}`} data-subject={`articles:${card.id}`}>
      <div className={styles.picture}>
        {card.cover ? (
          <Picture
            alt=""
            first={first}
            picture={card.cover}
            ratio="4 / 3"
            sizes={isLead ? '(min-width: 1000px) 600px, 100vw' : '(min-width: 1000px) 240px, 112px'}
          />
        ) : (
          <span aria-hidden="true" className={styles.blank}>
            <Seal of="articles" size="large" />
          </span>
        )}
      </div>
      <div className={styles.words}>
        <p className={shared.tag}>
          <Seal of="articles" />
          <span>{words.kinds[card.kind] ?? words.types.articles}</span>
          <time dateTime={card.publishedAt}>{day(card.publishedAt, locale)}</time>
        </p>
        <h3 className={`${shared.title} ${isLead ? styles.headline : ''}`} data-face={isLead ? '' : undefined} lang="zh-Hans-CN">
          <a href={inLocale(locale, card.path)}>{phrased(card.title)}</a>
        </h3>
        {card.dek ? (
          <p className={`${shared.dek} ${isLead ? '' : styles.wideOnly}`} lang="zh-Hans-CN">
            {card.dek}
          </p>
        ) : null}
        <Evidence before={[words.minutes(card.minutes), card.isAi && words.aiMark]} facts={card.evidence} locale={locale} />
      </div>
    </article>
  )
}
