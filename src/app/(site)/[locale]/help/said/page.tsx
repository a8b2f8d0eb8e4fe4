import { HelpSaid } from '#site/views/HelpSaid.tsx'
import { helpWords } from '#site/words/help.ts'
import { pageRoute } from '../../../routes.tsx'

const route = pageRoute({
  load: async () => ({}),
  head: ({ locale }) => ({ path: '/help/said', title: helpWords(locale).saidTitle, isUnindexed: true }),
  View: HelpSaid,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
