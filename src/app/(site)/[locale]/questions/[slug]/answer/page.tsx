import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { sharedPool } from '#platform/database.ts'
import { mayAnswer } from '#reviews/questions/may-answer.ts'
import { findQuestionPage } from '#site/reading/questions.ts'
import { QuestionAnswer } from '#site/views/QuestionAnswer.tsx'
import { questionWords } from '#site/words/questions.ts'
import { readBuyer } from '../../../../buyer.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

const load = cache(async (locale: string, slug: string) => {
  const reader = await openReader(locale)
  const item = await findQuestionPage(reader, slug)
  return { reader, item: item?.kind === 'question' ? item : notFound() }
})

/** The address may hold the link of an order, which must not travel to anybody as a referrer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  const title = questionWords(reader.locale).answering.title
  return { ...(await describe(reader, { path: item.path, title, isUnindexed: true })), referrer: 'same-origin' }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params
  const { reader, item } = await load(locale, slug)
  const { order = '' } = await searchParams
  const buyer = await readBuyer(await cookies(), String(order))
  const may = await mayAnswer(sharedPool(), item.card.id, buyer)
  return <QuestionAnswer item={item} may={may} order={buyer.order === undefined ? '' : String(order)} reader={reader} />
}
