import type { Metadata } from 'next'
import { sharedPool } from '#platform/database.ts'
import { findOwnEntry } from '#reviews/questions/own-entry.ts'
import { QuestionStatus } from '#site/views/QuestionStatus.tsx'
import { questionWords } from '#site/words/questions.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'

type Props = { params: Promise<{ locale: string; token: string }> }

export const dynamic = 'force-dynamic'

/** The address of the link must not travel to anybody as a referrer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await openReader((await params).locale)
  const title = questionWords(reader.locale).title
  return { ...(await describe(reader, { path: '/products', title, isUnindexed: true })), referrer: 'same-origin' }
}

export default async function Page({ params }: Props) {
  const { locale, token } = await params
  const reader = await openReader(locale)
  return <QuestionStatus own={await findOwnEntry(sharedPool(), token)} reader={reader} token={token} />
}
