import { findProduct } from '#site/reading/products.ts'
import { Product } from '#site/views/Product.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/products',
  find: (reader, slug) => findProduct(reader, { slug: { equals: slug } }),
  head: (_, item) => ({ path: item.path, title: item.name, description: item.summary ?? item.description, picture: item.cover }),
  View: Product,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
