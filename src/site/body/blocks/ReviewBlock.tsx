import type { Review } from '#generated/payload-types.ts'
import { sharedPool } from '#platform/database.ts'
import { isPromotable } from '#reviews/consent/promotable.ts'
import { isReusePurpose } from '#reviews/consent/texts.ts'
import { inLocale } from '../../locale.ts'
import { Picture } from '../../parts/Picture.tsx'
import { Rating } from '../../parts/Rating.tsx'
import { Seal } from '../../parts/Seal.tsx'
import { toPicture } from '../../reading/picture.ts'
import type { Reader } from '../../reading/reader.ts'
import { documents } from '../../reading/relations.ts'
import { wordsOf } from '../../words/of.ts'
import { reviewWords } from '../../words/reviews.ts'
import type { BlockProps } from '../Body.tsx'
import styles from './blocks.module.css'

/**
 * A buyer's words in the text, with what a reader must know of them: that they were rewarded, that this is advertising. What may not
 * be used now is simply not there; a colleague's preview says so.
 */
export const reviewBlock = (reader: Reader, { sells }: { sells: boolean }) =>
  async function ReviewBlock({ fields, locale }: BlockProps) {
    const review = documents(fields.review as Review)[0]
    if (!review) return null
    const words = reviewWords(locale)
    const purpose = isReusePurpose(fields.purpose) ? fields.purpose : 'stories'
    if (!(await isPromotable(sharedPool(), { review: review.id, purpose }, new Date())))
      return reader.colleague ? <p className={styles.small}>{words.notQuoted}</p> : null
    const nickname = review.anonymous ? wordsOf(locale).review.anonymous : review.nickname
    const photo = toPicture({ ...documents(review.photos)[0], alt: wordsOf(locale).review.photoAlt(nickname, 1) })
    const marks = [
      sells || purpose === 'advertising' ? words.advertisement : null,
      review.incentive === 'none' ? null : words.incentive(words.incentives[review.incentive]),
    ].filter(Boolean)
    return (
      <figure className={styles.review} data-subject={`reviews:${review.id}`}>
        {marks.length > 0 ? (
          <p className={styles.marks}>
            {marks.map((mark) => (
              <strong key={mark}>{mark}</strong>
            ))}
          </p>
        ) : null}
        {photo ? <Picture picture={photo} sizes="160px" /> : null}
        <blockquote>「{review.text}」</blockquote>
        <figcaption className={styles.source}>
          <Seal of="reviews" />
          <a href={inLocale(locale, `/reviews/${review.id}`)}>{nickname}</a>
          {review.rating ? <Rating locale={locale} value={review.rating} /> : null}
        </figcaption>
      </figure>
    )
  }
