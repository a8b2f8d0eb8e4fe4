import { listLives } from '#site/reading/lives.ts'
import { LiveList } from '#site/views/LiveList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ list: await listLives(reader) }),
  head: ({ locale }) => ({ path: '/live', title: wordsOf(locale).live.listTitle, description: wordsOf(locale).live.listText }),
  View: LiveList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
