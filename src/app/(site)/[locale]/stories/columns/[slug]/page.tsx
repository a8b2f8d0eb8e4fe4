import { findColumn } from '#site/reading/stories.ts'
import { Column } from '#site/views/Column.tsx'
import { itemRoute } from '../../../../routes.tsx'

const route = itemRoute({
  under: '/stories/columns',
  find: findColumn,
  head: (_, item) => ({ path: item.path, title: item.title, description: item.dek, picture: item.cover }),
  View: Column,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
