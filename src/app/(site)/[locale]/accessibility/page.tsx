import { Accessibility } from '#site/views/Accessibility.tsx'
import { accessibilityWords } from '#site/words/accessibility.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async () => ({}),
  head: ({ locale }) => ({
    path: '/accessibility',
    title: accessibilityWords(locale).title,
    description: accessibilityWords(locale).text,
  }),
  View: Accessibility,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
