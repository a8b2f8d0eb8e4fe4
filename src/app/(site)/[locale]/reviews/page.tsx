import { listReviews } from '#site/reading/reviews.ts'
import { ReviewWall } from '#site/views/ReviewWall.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ list: await listReviews(reader) }),
  head: ({ locale }) => ({
    path: '/reviews',
    title: wordsOf(locale).review.listTitle,
    description: wordsOf(locale).review.listText,
  }),
  View: ReviewWall,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
