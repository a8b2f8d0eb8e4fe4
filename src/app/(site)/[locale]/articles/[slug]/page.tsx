import { bodyText } from '#content/writing/body-text.ts'
import { findArticle } from '#site/reading/articles.ts'
import { Article } from '#site/views/Article.tsx'
import { wordsOf } from '#site/words/of.ts'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/articles',
  find: (reader, slug) => findArticle(reader, { slug: { equals: slug } }),
  head: ({ locale }, item) => ({
    path: item.path,
    title: item.search.title ?? item.title,
    description: item.search.description ?? item.dek ?? bodyText(item.body),
    picture: item.search.share,
    kind: 'article',
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    section: wordsOf(locale).kinds[item.kind],
    topics: item.topics,
  }),
  View: Article,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
