import { findHelp } from '#site/reading/help.ts'
import { HelpAnswer } from '#site/views/HelpAnswer.tsx'
import { itemRoute } from '../../../routes.tsx'

const route = itemRoute({
  under: '/help',
  find: findHelp,
  head: (_, item) => ({ path: item.path, title: item.question, description: item.answer }),
  View: HelpAnswer,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
