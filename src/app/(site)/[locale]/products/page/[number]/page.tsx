import { listProducts } from '#site/reading/products.ts'
import { ProductList } from '#site/views/ProductList.tsx'
import { wordsOf } from '#site/words/of.ts'
import { listRoute } from '../../../../routes.tsx'

const route = listRoute({
  path: '/products',
  load: (reader, page) => listProducts(reader, { page }),
  title: ({ locale }) => wordsOf(locale).product.listTitle,
  View: ProductList,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
