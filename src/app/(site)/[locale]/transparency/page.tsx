import { readTransparency } from '#site/reading/transparency.ts'
import { Transparency } from '#site/views/Transparency.tsx'
import { transparencyWords } from '#site/words/transparency.ts'
import { pageRoute } from '../../routes.tsx'

const route = pageRoute({
  load: async () => ({ facts: await readTransparency() }),
  head: ({ locale }) => ({
    path: '/transparency',
    title: transparencyWords(locale).title,
    description: transparencyWords(locale).text,
  }),
  View: Transparency,
})

export const dynamic = 'force-static'
export const revalidate = 3600
export const generateStaticParams = () => []
export const generateMetadata = route.metadata
export default route.Page
