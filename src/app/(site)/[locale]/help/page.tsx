import { listHelp } from '#site/reading/help.ts'
import { Help } from '#site/views/Help.tsx'
import { helpWords } from '#site/words/help.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async (reader) => ({ sections: await listHelp(reader) }),
  head: ({ locale }) => ({ path: '/help', title: helpWords(locale).title, description: helpWords(locale).text }),
  View: Help,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
