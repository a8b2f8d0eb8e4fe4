import { type DemoReview, readReviews } from '../content/review-texts.ts'
import { products } from '../products.ts'
import { type CataloguePicture, readCatalogue } from './catalogue.ts'

const tables = ['morning', 'stone', 'dusk', 'celadon', 'honey'] as const

/** What buyers photograph: the product on their own tables. Keys are `review-<place in the list>-<photo>`. */
export function reviewPhotos(): (CataloguePicture & { scale: number })[] {
  const catalogue = new Map(readCatalogue().map((picture) => [picture.key, picture]))
  return readReviews().flatMap((review) =>
    photoKeys(review).map((key, photo) => {
      const { motif } = catalogue.get(products.find(({ slug }) => slug === review.product)!.gallery[0]!)!
      const palette = tables[(review.index + photo) % tables.length]!
      const mine =
        'things' in motif ? { palette, things: motif.things.slice(0, 1 + ((review.index + photo) % 2)) } : { ...motif, palette }
      return { key, alt: review.product, motif: mine, shape: photo === 0 ? ('3:4' as const) : ('1:1' as const), scale: 0.75 }
    }),
  )
}

export const photoKeys = ({ index, photos }: Pick<DemoReview, 'index' | 'photos'>): string[] =>
  Array.from({ length: photos }, (_, photo) => `review-${index}-${photo}`)
