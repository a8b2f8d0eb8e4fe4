import { readBrand } from '#site/reading/brand.ts'
import { listLatest } from '#site/reading/found.ts'
import { Home } from '#site/views/Home.tsx'
import { pageRoute } from '../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ brand: await readBrand(reader), cover: (await listLatest(reader))[0]?.cover }),
  head: (_, { brand, cover }) => ({ path: '/', description: brand.tagline, picture: cover ?? brand.logo }),
  View: Home,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
