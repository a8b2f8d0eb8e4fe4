import { findLive } from '#site/reading/lives.ts'
import { Live } from '#site/views/Live.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/live',
  find: (reader, slug) => findLive(reader, { slug: { equals: slug } }),
  head: (_, item) => ({
    path: item.path,
    title: item.search.title ?? item.title,
    description: item.search.description ?? item.dek ?? item.notice,
    picture: item.search.share,
  }),
  View: Live,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
