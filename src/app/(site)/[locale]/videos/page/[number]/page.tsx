import { listVideos } from '#site/reading/videos.ts'
import { VideoList } from '#site/views/VideoList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/videos',
  load: (reader, page) => listVideos(reader, { page }),
  title: ({ locale }) => wordsOf(locale).video.listTitle,
  View: VideoList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
