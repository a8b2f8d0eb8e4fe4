import { isArticleKind } from '#content/article-kinds.ts'
import { listFilteredArticles } from '#site/reading/article-filter.ts'
import { ArticleList, articlesTitle } from '#site/views/ArticleList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { filteredRoute } from '../../../../filtered-route.tsx'

const route = filteredRoute({
  under: '/articles',
  isKind: isArticleKind,
  load: listFilteredArticles,
  head: (reader, listing) => ({
    title: articlesTitle(listing, reader),
    description: wordsOf(reader.locale).article.listText,
  }),
  View: ArticleList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
