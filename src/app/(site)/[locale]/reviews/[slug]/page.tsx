import { shorten } from '#site/heads/metadata.ts'
import { findReview } from '#site/reading/reviews.ts'
import { Review } from '#site/views/Review.tsx'
import { wordsOf } from '#site/words/of.ts'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/reviews',
  // Reviews have no slug: their address is their id.
  find: async (reader, id) => (/^[0-9a-f-]{36}$/.test(id) ? findReview(reader, id) : null),
  head: ({ locale }, item) => ({
    path: item.path,
    title: shorten(wordsOf(locale).review.title(item.nickname, item.product?.name ?? ''), 60),
    description: item.text,
    picture: item.photos[0] ?? item.product?.cover,
  }),
  View: Review,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
