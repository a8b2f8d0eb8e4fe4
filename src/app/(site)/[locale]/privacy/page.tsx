import { Privacy } from '#site/views/Privacy.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async () => ({}),
  head: ({ locale }) => ({ path: '/privacy', title: wordsOf(locale).privacy.title, description: wordsOf(locale).privacy.text }),
  View: Privacy,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
