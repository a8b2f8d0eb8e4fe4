import { listLives } from '#site/reading/lives.ts'
import { LiveList } from '#site/views/LiveList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/live',
  load: (reader, page) => listLives(reader, { page }),
  title: ({ locale }) => wordsOf(locale).live.listTitle,
  View: LiveList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
