import { ReviewNew } from '#site/views/ReviewNew.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../../routes.tsx'
import { sendReview } from './action.ts'

const route = pageRoute({
  load: async ({ locale }) => ({ action: sendReview.bind(null, locale) }),
  head: ({ locale }) => ({
    path: '/reviews/new',
    title: wordsOf(locale).form.title,
    description: wordsOf(locale).form.text,
  }),
  View: ReviewNew,
})

export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
