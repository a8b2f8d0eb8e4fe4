import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Seal } from '../parts/Seal.tsx'
import type { ReviewCard as Card } from '../reading/reviews.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import shared from './card.module.css'
import styles from './ReviewCard.module.css'

/** The buyer's photo as it was taken, the buyer's words in 「」. Without `path` nothing is linked: the card of a pending review. */
export function ReviewCard(props: { card: Card; locale: Locale; pending?: string; withProduct?: boolean }) {
  const { card, locale, pending, withProduct = true } = props
  const words = wordsOf(locale)
  const marks = reviewWords(locale)
  const photo = card.photos[0]
  const quote = <span lang="zh-Hans-CN">「{card.text}」</span>
  return (
    <article className={`${shared.card} ${styles.review}`} data-subject={pending ? undefined : `reviews:${card.id}`}>
      {photo ? <Picture picture={photo} sizes="(min-width: 1000px) 280px, 45vw" /> : null}
      <h3 className={`${shared.title} ${styles.quote}`}>{pending ? quote : <a href={inLocale(locale, card.path)}>{quote}</a>}</h3>
      <Rating locale={locale} value={card.rating} />
      <p className={shared.tag}>
        <Seal of="reviews" />
        <span>{card.nickname}</span>
        {pending ? (
          <strong className={styles.pending}>{pending}</strong>
        ) : (
          <time dateTime={card.publishedAt}>{day(card.publishedAt, locale)}</time>
        )}
      </p>
      {card.incentive === 'none' ? null : (
        <p className={styles.meta}>{marks.incentive(card.reward ?? marks.incentives[card.incentive])}</p>
      )}
      {withProduct && card.product ? (
        <p className={styles.meta} lang="zh-Hans-CN">
          {[card.isVerified ? words.review.verified : null, card.product.name].filter(Boolean).join(' ')}
        </p>
      ) : card.isVerified ? (
        <p className={styles.meta}>{words.review.verified}</p>
      ) : null}
    </article>
  )
}
