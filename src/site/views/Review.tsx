import { ReviewGrid } from '../cards/ReviewGrid.tsx'
import { day } from '../formats.ts'
import { breadcrumbs, review as reviewData } from '../heads/json-ld.ts'
import { shorten } from '../heads/metadata.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { BuyerClip } from '../product-reviews/BuyerClip.tsx'
import { BuyerPhotos } from '../product-reviews/BuyerPhotos.tsx'
import { EntryFoot } from '../product-reviews/EntryFoot.tsx'
import { Marks } from '../product-reviews/Marks.tsx'
import { Provenance } from '../product-reviews/Provenance.tsx'
import { Added, BrandAnswer } from '../product-reviews/ReviewEntry.tsx'
import { readAgreementOn } from '../reading/agreement.ts'
import type { Reader } from '../reading/reader.ts'
import type { ReviewPlaceholder as Placeholder, ReviewShown } from '../reading/review-page.ts'
import { listReviews } from '../reading/reviews.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import styles from './Review.module.css'
import { ReviewPlaceholder } from './ReviewPlaceholder.tsx'
import { SaidAlike } from './SaidAlike.tsx'

/** Characters of a text that is set like a headline. */
const SHORT = 60

/** A review with its record, or what stands in its place. */
export function Review({ reader, item }: { reader: Reader; item: ReviewShown | Placeholder }) {
  return item.kind === 'review' ? <Shown reader={reader} shown={item} /> : <ReviewPlaceholder item={item} reader={reader} />
}

async function Shown({ reader, shown }: { reader: Reader; shown: ReviewShown }) {
  const { card: item } = shown
  const { locale } = reader
  const words = wordsOf(locale).review
  const above = [{ label: wordsOf(locale).nav.reviews, path: '/reviews' }]
  const [others, agreement] = await Promise.all([
    item.product
      ? listReviews(reader, {
          where: { and: [{ product: { equals: item.product.id } }, { id: { not_equals: item.id } }] },
          limit: 6,
        })
      : null,
    readAgreementOn(item, locale),
  ])
  const sides = [
    { label: words.logistics, value: item.logisticsRating },
    { label: words.service, value: item.serviceRating },
  ].filter(({ value }) => value)
  return (
    <Page
      data={[
        ...(item.isOwn ? [reviewData(item)] : []),
        breadcrumbs([...above, { label: shorten(item.text, 30), path: item.path }]),
      ]}
      facts={{ subject: `reviews:${item.id}`, say: 'open' }}
      reader={reader}
    >
      <Sheet as="article" margin={{ seal: 'reviews', label: wordsOf(locale).types.reviews, at: item.publishedAt, locale }}>
        <Crumbs above={above} locale={locale} />
        <div data-body="">
          <h1 className={styles.name}>{words.title(item.nickname, item.product?.name ?? '')}</h1>
          <p className={styles.meta}>
            <Rating locale={locale} value={item.rating} />
            {sides.map(({ label, value }) => (
              <span key={label}>
                {label} {words.score(value!)}
              </span>
            ))}
            <time dateTime={item.publishedAt}>{day(item.publishedAt, locale)}</time>
          </p>
          <blockquote className={`${styles.text} ${item.text.length <= SHORT ? styles.short : ''}`} lang="zh-Hans-CN">
            「{item.text}」
          </blockquote>
          <div className={styles.beside}>
            <BuyerPhotos isLarge locale={locale} photos={item.photos} />
            <BuyerClip clip={item.clip} label={reviewWords(locale).clip(item.nickname)} />
            <Marks card={item} locale={locale} />
            <BrandAnswer answer={item.brandAnswer} locale={locale} />
            <Added card={item} locale={locale} />
            <EntryFoot card={item} locale={locale} />
          </div>
        </div>
        {item.product ? (
          <div className={styles.product}>
            <h2>{words.about}</h2>
            <ProductStrip locale={locale} on={{ collection: 'reviews', id: item.id }} product={item.product} reader={reader} />
          </div>
        ) : null}
        <SaidAlike agreement={agreement} locale={locale} rating={item.rating} />
        <Provenance locale={locale} shown={shown} />
      </Sheet>
      {others && others.cards.length > 0 ? (
        <Sheet margin={{ seal: 'reviews', label: words.more }} title={words.more}>
          <ReviewGrid cards={others.cards} locale={locale} withProduct={false} />
        </Sheet>
      ) : null}
    </Page>
  )
}
