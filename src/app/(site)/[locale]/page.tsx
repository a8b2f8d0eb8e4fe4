import { readBrand } from '#site/reading/brand.ts'
import { Home } from '#site/views/Home.tsx'
import { pageRoute } from '../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ brand: await readBrand(reader) }),
  head: (_, { brand }) => ({ path: '/', description: brand.tagline, picture: brand.logo }),
  View: Home,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
