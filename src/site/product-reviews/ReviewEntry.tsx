import { day } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Rating } from '../parts/Rating.tsx'
import type { ReviewCard } from '../reading/reviews.ts'
import { reviewWords } from '../words/reviews.ts'
import { BuyerClip } from './BuyerClip.tsx'
import { BuyerPhotos } from './BuyerPhotos.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { Marks } from './Marks.tsx'
import styles from './ReviewEntry.module.css'

/** A review in full, with what its author added later and what the brand said to it. */
export function ReviewEntry({ card, locale }: { card: ReviewCard; locale: Locale }) {
  const words = reviewWords(locale)
  return (
    <article className={styles.entry} data-subject={`reviews:${card.id}`} id={`review-${card.id}`}>
      <header className={styles.head}>
        <h3 className={styles.name}>
          <a href={inLocale(locale, card.path)} title={words.more}>
            {card.nickname}
          </a>
        </h3>
        <Rating locale={locale} value={card.rating} />
        <time dateTime={card.publishedAt}>{day(card.publishedAt, locale)}</time>
      </header>
      <Marks card={card} locale={locale} />
      <blockquote className={styles.text} lang="zh-Hans-CN">
        {card.text}
      </blockquote>
      <BuyerPhotos locale={locale} photos={card.photos} />
      <BuyerClip clip={card.clip} label={words.clip(card.nickname)} />
      <BrandAnswer answer={card.brandAnswer} locale={locale} />
      <Added card={card} locale={locale} />
      <EntryFoot card={card} locale={locale} />
    </article>
  )
}

/** 追评 under its review, each with its own answer of the brand. */
export function Added({ card, locale }: { card: Pick<ReviewCard, 'followUps' | 'nickname'>; locale: Locale }) {
  const words = reviewWords(locale)
  return card.followUps.map((followUp) => (
    <section className={styles.added} id={`review-${followUp.id}`} key={followUp.id}>
      <p className={styles.label}>
        <strong>{words.followUp(followUp.days)}</strong>
        <time dateTime={followUp.at}>{day(followUp.at, locale)}</time>
        {followUp.incentive === 'none' ? null : <span>{words.incentive(words.incentives[followUp.incentive])}</span>}
        {followUp.isAiMade ? <span>{words.ai}</span> : null}
      </p>
      <blockquote className={styles.text} lang="zh-Hans-CN">
        {followUp.text}
      </blockquote>
      <BuyerPhotos locale={locale} photos={followUp.photos} />
      <BuyerClip clip={followUp.clip} label={words.clip(card.nickname)} />
      <BrandAnswer answer={followUp.brandAnswer} locale={locale} />
    </section>
  ))
}

export function BrandAnswer({ answer, locale }: { answer: ReviewCard['brandAnswer']; locale: Locale }) {
  if (!answer) return null
  return (
    <div className={styles.answer}>
      <p className={styles.label}>
        <strong>{reviewWords(locale).brandAnswer}</strong>
        {answer.at ? <time dateTime={answer.at}>{day(answer.at, locale)}</time> : null}
      </p>
      <p className={styles.text} lang="zh-Hans-CN">
        {answer.text}
      </p>
    </div>
  )
}
