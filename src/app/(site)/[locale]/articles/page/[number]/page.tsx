import { listFilteredArticles } from '#site/reading/article-filter.ts'
import { ArticleList } from '#site/views/ArticleList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/articles',
  load: async (reader, page) => {
    const listing = await listFilteredArticles(reader, {}, page)
    return { listing, page, pages: listing.list.pages }
  },
  title: ({ locale }) => wordsOf(locale).article.listTitle,
  View: ({ reader, list }) => <ArticleList reader={reader} {...list.listing} />,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
