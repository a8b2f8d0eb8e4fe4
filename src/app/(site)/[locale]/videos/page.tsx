import { listVideos } from '#site/reading/videos.ts'
import { VideoList } from '#site/views/VideoList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ list: await listVideos(reader) }),
  head: ({ locale }) => ({
    path: '/videos',
    title: wordsOf(locale).video.listTitle,
    description: wordsOf(locale).video.listText,
  }),
  View: VideoList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
