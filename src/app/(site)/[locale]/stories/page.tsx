import { listColumns, listStories } from '#site/reading/stories.ts'
import { StoryList } from '#site/views/StoryList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ columns: await listColumns(reader), stories: await listStories(reader) }),
  head: ({ locale }) => ({
    path: '/stories',
    title: wordsOf(locale).story.listTitle,
    description: wordsOf(locale).story.listText,
  }),
  View: StoryList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
