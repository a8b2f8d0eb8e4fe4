import { isShortVideoKind } from '#content/short-video-kinds.ts'
import { findVideoFilter } from '#site/reading/video-filters.ts'
import { listVideos } from '#site/reading/videos.ts'
import { VideoList } from '#site/views/VideoList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { videoFeedWords } from '#site/words/video-feed.ts'
import { filteredRoute } from '../../../../filtered-route.tsx'

const route = filteredRoute({
  under: '/videos',
  isKind: isShortVideoKind,
  load: async (reader, part, page) => {
    const by = await findVideoFilter(reader, part)
    return by && { by, list: await listVideos(reader, { where: by.where, page }) }
  },
  head: ({ locale }, { by }) => ({
    title: videoFeedWords(locale).filtered(by.label),
    description: wordsOf(locale).video.listText,
  }),
  View: VideoList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
