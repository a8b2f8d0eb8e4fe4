import { listTopicLines } from '#site/reading/topics.ts'
import { TopicList } from '#site/views/TopicList.tsx'
import { topicWords } from '#site/words/topics.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ topics: await listTopicLines(reader) }),
  head: ({ locale }) => ({ path: '/topics', title: topicWords(locale).title, description: topicWords(locale).text }),
  View: TopicList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
