import { searchHead } from '#site/heads/search.ts'
import { Search } from '#site/views/Search.tsx'
import { openReader } from '../../reader.ts'
import { describe } from '../../routes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params, searchParams }: Props) {
  const reader = await openReader((await params).locale)
  return describe(reader, searchHead(reader.locale, { isAsked: Object.keys(await searchParams).length > 0 }))
}

export default async function Page({ params, searchParams }: Props) {
  const { q, type, page } = await searchParams
  const reader = await openReader((await params).locale)
  return <Search page={one(page)} query={one(q) ?? ''} reader={reader} type={one(type)} />
}

const one = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
