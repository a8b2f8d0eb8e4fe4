import { ProductCard } from '../cards/ProductCard.tsx'
import { breadcrumbs, product as productData } from '../heads/json-ld.ts'
import { inLocale } from '../locale.ts'
import { NextReads } from '../next/NextReads.tsx'
import buttons from '../parts/Button.module.css'
import { Crumbs } from '../parts/Crumbs.tsx'
import grid from '../parts/Grid.module.css'
import { MallLink } from '../parts/MallLink.tsx'
import { Page } from '../parts/Page.tsx'
import { Picture } from '../parts/Picture.tsx'
import { Price } from '../parts/Price.tsx'
import { Rating } from '../parts/Rating.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Topics } from '../parts/Topics.tsx'
import { ProductReviews } from '../product-reviews/ProductReviews.tsx'
import { Questions } from '../questions/Questions.tsx'
import { readBrand } from '../reading/brand.ts'
import { readNext } from '../reading/next.ts'
import { readProductEvidence, subjectsOf } from '../reading/product-evidence.ts'
import { readProductReviews } from '../reading/product-reviews.ts'
import { nearestProducts, type ProductPage } from '../reading/products.ts'
import { readFirstQuestions } from '../reading/questions.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { productPageWords } from '../words/product-page.ts'
import { questionWords } from '../words/questions.ts'
import styles from './Product.module.css'
import { See, Understand } from './ProductEvidence.tsx'
import { ProductFacts } from './ProductFacts.tsx'

/** A product with the evidence in its order: 看懂 what is written, 看见 what is shown, 买家说 what buyers say. */
export async function Product({ reader, item }: { reader: Reader; item: ProductPage }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const page = productPageWords(locale)
  const [brand, evidence, reviews, questions, nearest] = await Promise.all([
    readBrand(reader),
    readProductEvidence(reader, item.id),
    readProductReviews(reader, item),
    readFirstQuestions(reader, item.id),
    item.isDelisted ? nearestProducts(reader, item) : [],
  ])
  const { score } = reviews
  const next = await readNext(reader, { collection: 'products', id: item.id, except: subjectsOf(evidence) })
  const above = [{ label: words.nav.products, path: '/products' }]
  const blocks = [
    { id: 'understand', label: words.product.understand, count: evidence.articles.total },
    { id: 'see', label: words.product.see, count: evidence.videos.total + evidence.lives.total },
    { id: 'reviews', label: words.product.people, count: score.count + score.elsewhere },
    { id: 'questions', label: questionWords(locale).title, count: questions.total },
  ]
  const write = inLocale(locale, `/reviews/new?product=${item.path.split('/').pop()}`)
  return (
    <Page
      data={[productData(item, score, brand), breadcrumbs([...above, { label: item.name, path: item.path }])]}
      facts={{ subject: `products:${item.id}`, say: 'product-view' }}
      reader={reader}
    >
      <Sheet as="article" margin={{ seal: 'products', label: words.types.products }}>
        <Crumbs above={above} locale={locale} />
        <div className={styles.product}>
          <div className={styles.pictures}>
            {item.cover ? <Picture first picture={item.cover} ratio="1 / 1" sizes="(min-width: 1000px) 480px, 100vw" /> : null}
            {item.gallery.length > 0 ? (
              <ul aria-label={words.product.gallery} className={styles.gallery}>
                {item.gallery.map((picture) => (
                  <li key={picture.url}>
                    <Picture picture={picture} ratio="1 / 1" sizes="160px" />
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
          <div className={styles.words}>
            <h1 className={styles.name} data-face="" lang="zh-Hans-CN">
              {item.name}
            </h1>
            {item.summary ? (
              <p className={styles.summary} lang="zh-Hans-CN">
                {item.summary}
              </p>
            ) : null}
            {score.mean === null ? null : (
              <p className={styles.score}>
                <Rating isMean locale={locale} value={score.mean} />
                <a href="#reviews">{words.review.count(score.count)}</a>
              </p>
            )}
            {item.isDelisted ? (
              <p className={styles.delisted}>
                <strong>{words.product.delisted}</strong>
                <br />
                {page.delistedText}
              </p>
            ) : (
              <>
                <p className={styles.price}>
                  <Price fen={item.priceFen} from={item.skus.length > 1} locale={locale} />
                  <span className={styles.quiet}>{words.modes[item.mode]}</span>
                </p>
                <p className={styles.actions}>
                  <MallLink locale={locale} product={item} />
                  <a className={buttons.outlined} href={write}>
                    {words.product.review}
                  </a>
                </p>
              </>
            )}
            {item.description ? (
              <p className={styles.description} lang="zh-Hans-CN">
                {item.description}
              </p>
            ) : null}
            <ProductFacts item={item} livePrice={evidence.livePrice} locale={locale} />
            <Topics locale={locale} topics={item.topics} />
          </div>
        </div>
      </Sheet>
      {nearest.length > 0 ? (
        <Sheet margin={{ seal: 'products', label: words.nav.products }} title={words.product.delistedText}>
          <div className={grid.tiles}>
            {nearest.map((card) => (
              <ProductCard card={card} key={card.id} locale={locale} />
            ))}
          </div>
        </Sheet>
      ) : null}
      <nav aria-label={page.nav} className={styles.nav}>
        <ul>
          {blocks.map(({ id, label, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {label} <span>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Understand evidence={evidence} locale={locale} name={item.name} />
      <See evidence={evidence} locale={locale} name={item.name} />
      <Sheet margin={{ seal: 'reviews', label: words.product.people }} title={words.product.people}>
        <ProductReviews {...reviews} locale={locale} />
      </Sheet>
      <Sheet margin={{ seal: 'reviews', label: questionWords(locale).title }} title={questionWords(locale).title}>
        <Questions item={item} locale={locale} questions={questions}>
          <a className={buttons.outlined} href={`${inLocale(locale, `${item.path}/questions`)}#ask`} rel="nofollow">
            {questionWords(locale).ask}
          </a>
        </Questions>
      </Sheet>
      <NextReads after="products" locale={locale} next={next} />
    </Page>
  )
}
