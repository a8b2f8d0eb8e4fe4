import { Search } from '#site/views/Search.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../reader.ts'
import { describe } from '../../routes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const reader = await openReader((await params).locale)
  return describe(reader, { path: '/search', title: wordsOf(reader.locale).search.title, isUnindexed: true })
}

export default async function Page({ params, searchParams }: Props) {
  const { q, type, page } = await searchParams
  const reader = await openReader((await params).locale)
  return <Search page={one(page)} query={one(q) ?? ''} reader={reader} type={one(type)} />
}

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
