import { findReview } from '#site/reading/reviews.ts'
import { ReviewThanks } from '#site/views/ReviewThanks.tsx'
import { reviewWords } from '#site/words/reviews.ts'
import { itemRoute } from '../../../../routes.tsx'

const route = itemRoute({
  under: '/reviews',
  find: async (reader, id) => (/^[0-9a-f-]{36}$/.test(id) ? findReview(reader, id) : null),
  head: ({ locale }, item) => ({ path: `${item.path}/voted`, title: reviewWords(locale).voted.title, isUnindexed: true }),
  View: (props) => <ReviewThanks {...props} after="vote" />,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
