import { findReview } from '#site/reading/reviews.ts'
import { ReviewReport } from '#site/views/ReviewReport.tsx'
import { reviewWords } from '#site/words/reviews.ts'
import { itemRoute } from '../../../../routes.tsx'

const route = itemRoute({
  under: '/reviews',
  find: async (reader, id) => (/^[0-9a-f-]{36}$/.test(id) ? findReview(reader, id) : null),
  head: ({ locale }, item) => ({ path: `${item.path}/report`, title: reviewWords(locale).reporting.title, isUnindexed: true }),
  View: ReviewReport,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
