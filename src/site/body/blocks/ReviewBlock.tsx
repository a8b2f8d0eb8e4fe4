import type { Review } from '#generated/payload-types.ts'
import { inLocale } from '../../locale.ts'
import { Rating } from '../../parts/Rating.tsx'
import { Seal } from '../../parts/Seal.tsx'
import { documents } from '../../reading/relations.ts'
import { wordsOf } from '../../words/of.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

/** A buyer's words in the text. A review that was taken down, or never published, is simply not there. */
export function ReviewBlock({ fields, locale }: BlockProps) {
  const review = documents(fields.review as Review)[0]
  if (review?.state !== 'published') return null
  return (
    <figure className={styles.review} data-subject={`reviews:${review.id}`}>
      <blockquote>「{review.text}」</blockquote>
      <figcaption className={styles.source}>
        <Seal of="reviews" />
        <a href={inLocale(locale, `/reviews/${review.id}`)}>
          {review.anonymous ? wordsOf(locale).review.anonymous : review.nickname}
        </a>
        {review.rating ? <Rating locale={locale} value={review.rating} /> : null}
      </figcaption>
    </figure>
  )
}
