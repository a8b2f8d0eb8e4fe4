import { listReviews } from '#site/reading/reviews.ts'
import { ReviewWall } from '#site/views/ReviewWall.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/reviews',
  load: (reader, page) => listReviews(reader, { page }),
  title: ({ locale }) => wordsOf(locale).review.listTitle,
  View: ReviewWall,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
