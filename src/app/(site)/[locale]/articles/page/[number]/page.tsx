import { listArticles } from '#site/reading/articles.ts'
import { ArticleList } from '#site/views/ArticleList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/articles',
  load: (reader, page) => listArticles(reader, { page }),
  title: ({ locale }) => wordsOf(locale).article.listTitle,
  View: ArticleList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
