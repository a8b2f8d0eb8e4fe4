import { findTopic } from '#site/reading/topics.ts'
import { Topic } from '#site/views/Topic.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/topics',
  find: findTopic,
  head: (_, item) => ({ path: item.path, title: item.name, description: item.dek, picture: item.cover }),
  View: Topic,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
