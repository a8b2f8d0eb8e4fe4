import { readFilteredWall } from '#site/reading/wall-filter.ts'
import { ReviewsFound } from '#site/views/ReviewsFound.tsx'
import { wallWords } from '#site/words/wall.ts'
import { openReader } from '../../../reader.ts'
import { describe } from '../../../routes.tsx'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

/** A filtered list is for readers: machines are told of the wall itself. */
export async function generateMetadata({ params }: Props) {
  const reader = await openReader((await params).locale)
  const { title, text } = wallWords(reader.locale)
  return describe(reader, { path: '/reviews', title, description: text, isUnindexed: true })
}

export default async function Page({ params, searchParams }: Props) {
  const reader = await openReader((await params).locale)
  return <ReviewsFound reader={reader} {...(await readFilteredWall(reader, await searchParams))} />
}
