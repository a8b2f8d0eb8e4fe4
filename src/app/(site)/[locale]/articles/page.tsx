import { listFilteredArticles } from '#site/reading/article-filter.ts'
import { ArticleList } from '#site/views/ArticleList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: (reader) => listFilteredArticles(reader),
  head: ({ locale }) => ({
    path: '/articles',
    title: wordsOf(locale).article.listTitle,
    description: wordsOf(locale).article.listText,
  }),
  View: ArticleList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
