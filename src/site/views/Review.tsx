import { ReviewCard } from '../cards/ReviewCard.tsx'
import { day } from '../formats.ts'
import { breadcrumbs, review as reviewData } from '../heads/json-ld.ts'
import { shorten } from '../heads/metadata.ts'
import { Crumbs } from '../parts/Crumbs.tsx'
import grid from '../parts/Grid.module.css'
import { Page } from '../parts/Page.tsx'
import { Picture } from '../parts/Picture.tsx'
import { ProductStrip } from '../parts/ProductStrip.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { Reader } from '../reading/reader.ts'
import { type ReviewCard as Card, listReviews } from '../reading/reviews.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Review.module.css'

export async function Review({ reader, item }: { reader: Reader; item: Card }) {
  const { locale } = reader
  const words = wordsOf(locale).review
  const above = [{ label: wordsOf(locale).nav.reviews, path: '/reviews' }]
  const others = item.product
    ? await listReviews(reader, {
        where: { and: [{ product: { equals: item.product.id } }, { id: { not_equals: item.id } }] },
        limit: 6,
      })
    : null
  const sides = [
    { label: words.logistics, value: item.logisticsRating },
    { label: words.service, value: item.serviceRating },
  ].filter(({ value }) => value)
  return (
    <Page
      data={[reviewData(item), breadcrumbs([...above, { label: shorten(item.text, 30), path: item.path }])]}
      facts={{ subject: `reviews:${item.id}`, say: 'open' }}
      reader={reader}
    >
      <Sheet as="article" margin={{ seal: 'reviews', label: wordsOf(locale).types.reviews, at: item.publishedAt }}>
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
            {item.isVerified ? <span>{words.verified}</span> : null}
            {item.variant ? (
              <span>
                {words.spec} <span lang="zh-Hans-CN">{item.variant}</span>
              </span>
            ) : null}
            <time dateTime={item.publishedAt}>{day(item.publishedAt, locale)}</time>
          </p>
          <blockquote className={styles.text} lang="zh-Hans-CN">
            「{item.text}」
          </blockquote>
          {item.photos.length > 0 ? (
            <ul className={styles.photos}>
              {item.photos.map((photo) => (
                <li key={photo.url}>
                  <Picture picture={photo} sizes="(min-width: 700px) 340px, 100vw" />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        {item.product ? (
          <div className={styles.product}>
            <h2>{words.about}</h2>
            <ProductStrip locale={locale} on={{ collection: 'reviews', id: item.id }} product={item.product} reader={reader} />
          </div>
        ) : null}
      </Sheet>
      {others && others.cards.length > 0 ? (
        <Sheet margin={{ seal: 'reviews', label: words.more }} title={words.more}>
          <div className={grid.wall}>
            {others.cards.map((card) => (
              <ReviewCard card={card} key={card.id} locale={locale} withProduct={false} />
            ))}
          </div>
        </Sheet>
      ) : null}
    </Page>
  )
}
