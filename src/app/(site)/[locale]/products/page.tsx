import { listProducts } from '#site/reading/products.ts'
import { ProductList } from '#site/views/ProductList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ list: await listProducts(reader) }),
  head: ({ locale }) => ({
    path: '/products',
    title: wordsOf(locale).product.listTitle,
    description: wordsOf(locale).product.listText,
  }),
  View: ProductList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
