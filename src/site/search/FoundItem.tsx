import { contentTypes, otherSubjects } from '#content-types.ts'
import { day, moment } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Picture } from '../parts/Picture.tsx'
import { Price } from '../parts/Price.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Seal, type SealName } from '../parts/Seal.tsx'
import type { FoundThing } from '../reading/search.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'
import { searchWords } from '../words/search.ts'
import styles from './FoundItem.module.css'
import { Marked } from './Marked.tsx'

/** One thing that was found: its title and the words around what was asked, marked. The whole of it is one link. */
export function FoundItem({ thing, locale }: { thing: FoundThing; locale: Locale }) {
  const { collection, document, path, title, extract, mention, picture } = thing
  const seal = sealOf(collection)
  return (
    <article className={styles.item} data-found={`${collection}:${document}`} data-subject={subjectOf(thing)}>
      <div className={styles.words}>
        <h3 className={styles.title} lang="zh-Hans-CN">
          <a href={inLocale(locale, path)}>
            {collection === 'reviews' ? (
              <>
                「<Marked pieces={extract} />」
              </>
            ) : (
              <Marked pieces={title} />
            )}
          </a>
        </h3>
        {collection !== 'reviews' && extract.length > 0 ? (
          <p className={styles.extract} lang="zh-Hans-CN">
            <Marked pieces={extract} />
          </p>
        ) : null}
        {mention && collection !== 'reviews' ? (
          <p className={styles.facts} lang="zh-Hans-CN">
            <span>
              {searchWords(locale).mentions} <Marked pieces={mention} />
            </span>
          </p>
        ) : null}
        <Facts locale={locale} thing={thing} />
      </div>
      {picture ? (
        <div className={styles.picture}>
          <Picture alt="" picture={picture} ratio="4 / 3" sizes="112px" />
        </div>
      ) : seal && collection !== 'reviews' ? (
        <span aria-hidden="true" className={styles.blank}>
          <Seal of={seal} size="large" />
        </span>
      ) : null}
    </article>
  )
}

/** What belongs to its kind. A review never stands without what its author got for it. */
function Facts({ thing: { collection, at, product, review }, locale }: { thing: FoundThing; locale: Locale }) {
  const words = wordsOf(locale)
  if (product)
    return (
      <p className={styles.facts}>
        <Price fen={product.priceFen} locale={locale} />
        <span>{words.modes[product.mode]}</span>
      </p>
    )
  if (review) {
    const marks = reviewWords(locale)
    return (
      <p className={styles.facts}>
        <Rating locale={locale} value={review.rating} />
        <span>{review.nickname}</span>
        {review.isVerified ? <span>{words.review.verified}</span> : null}
        {review.product ? <span lang="zh-Hans-CN">{review.product.name}</span> : null}
        {review.incentive === 'none' ? null : <span>{marks.incentive(review.reward ?? marks.incentives[review.incentive])}</span>}
      </p>
    )
  }
  if (!at || undated.includes(collection)) return null
  return (
    <p className={styles.facts}>
      <time dateTime={at}>{collection === 'live-streams' ? moment(at, locale) : day(at, locale)}</time>
    </p>
  )
}

/** What stands for as long as it stands. */
const undated: readonly string[] = ['topics', 'columns', 'help-entries']

const measured = [...contentTypes, ...otherSubjects].map(({ slug }) => slug as string)

const subjectOf = ({ collection, document }: FoundThing): string | undefined =>
  measured.includes(collection) ? `${collection}:${document}` : undefined

const sealed: readonly string[] = [...contentTypes.map(({ slug }) => slug), 'products', 'topics']

/** Kinds without a seal of their own stand without. */
export const sealOf = (collection: string): SealName | undefined =>
  sealed.includes(collection) ? (collection as SealName) : undefined
