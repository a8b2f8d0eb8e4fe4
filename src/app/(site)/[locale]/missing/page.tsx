import { Missing } from '#site/views/Missing.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../reader.ts'
import { describe } from '../../routes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props) {
  const reader = await openReader((await params).locale)
  const { title, text } = wordsOf(reader.locale).missing
  return describe(reader, { path: '/missing', title, description: text, isUnindexed: true })
}

/** Asked for by the front process in place of Next's bare 404; it answers with the status itself. */
export default async function Page({ params, searchParams }: Props) {
  const { path, gone } = await searchParams
  const reader = await openReader((await params).locale)
  return (
    <Missing
      isGone={gone === '1'}
      path={typeof path === 'string' ? path.slice(0, 300).replaceAll('\0', '') : '/'}
      reader={reader}
    />
  )
}
