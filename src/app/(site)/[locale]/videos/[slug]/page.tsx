import { findVideo } from '#site/reading/videos.ts'
import { Video } from '#site/views/Video.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/videos',
  find: (reader, slug) => findVideo(reader, { slug: { equals: slug } }),
  head: (_, item) => ({
    path: item.path,
    title: item.search.title ?? item.title,
    description: item.search.description ?? item.dek,
    picture: item.search.share,
    kind: 'video.other',
  }),
  View: Video,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
