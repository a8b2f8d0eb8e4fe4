import { HelpFound } from '#site/views/HelpFound.tsx'
import { helpWords } from '#site/words/help.ts'
import { openReader } from '../../../reader.ts'
import { describe } from '../../../routes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const reader = await openReader((await params).locale)
  return describe(reader, { path: '/help/search', title: helpWords(reader.locale).label, isUnindexed: true })
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, { q }] = await Promise.all([params, searchParams])
  return <HelpFound query={[q ?? ''].flat()[0] ?? ''} reader={await openReader(locale)} />
}
