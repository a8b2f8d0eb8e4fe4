import { Crumbs } from '../parts/Crumbs.tsx'
import { Page } from '../parts/Page.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { ProductReviews } from '../product-reviews/ProductReviews.tsx'
import type { ReviewsOfProduct } from '../reading/product-reviews.ts'
import type { ProductPage } from '../reading/products.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { reviewWords } from '../words/reviews.ts'

/** The reviews of a product, filtered, ordered or further back than its own page shows. */
export function ReviewsOf({ reader, item, reviews }: { reader: Reader; item: ProductPage; reviews: ReviewsOfProduct }) {
  const { locale } = reader
  const words = wordsOf(locale)
  const above = [
    { label: words.nav.products, path: '/products' },
    { label: item.name, path: item.path },
  ]
  return (
    <Page reader={reader}>
      <Sheet margin={{ seal: 'reviews', label: words.nav.reviews }}>
        <Crumbs above={above} locale={locale} />
        <Title below={reviewWords(locale).filters} title={reviewWords(locale).allOf(item.name)} />
        <ProductReviews {...reviews} locale={locale} />
      </Sheet>
    </Page>
  )
}
