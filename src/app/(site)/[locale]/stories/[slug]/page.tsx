import { bodyText } from '#content/writing/body-text.ts'
import { findStory } from '#site/reading/stories.ts'
import { Story } from '#site/views/Story.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/stories',
  find: (reader, slug) => findStory(reader, { slug: { equals: slug } }),
  head: (_, item) => ({
    path: item.path,
    title: item.search.title ?? item.title,
    description: item.search.description ?? item.dek ?? bodyText(item.body),
    picture: item.search.share,
    kind: 'article',
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    section: item.column?.title,
    topics: item.topics,
  }),
  View: Story,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
