import type { Metadata } from 'next'
import { sharedPool } from '#platform/database.ts'
import { readOrderQuestions } from '#reviews/questions/member-questions.ts'
import { findOrderOfLink } from '#reviews/submission/order-reviews.ts'
import { ReviewOrder } from '#site/views/ReviewOrder.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'
import { sendOrderReviews } from './action.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

export const dynamic = 'force-dynamic'

/** The address of the link must not travel to anybody as a referrer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await openReader((await params).locale)
  const head = await describe(reader, { path: '/reviews/new', title: wordsOf(reader.locale).form.orderTitle, isUnindexed: true })
  return { ...head, referrer: 'same-origin' }
}

/** `/reviews/new?order=<token>`: all goods of one order on one page. */
export default async function Page({ params }: Props) {
  const { locale, token } = await params
  const reader = await openReader(locale)
  const order = await findOrderOfLink(sharedPool(), token, new Date())
  const questions = order ? await readOrderQuestions(sharedPool(), order.key, new Date()) : []
  return (
    <ReviewOrder
      action={sendOrderReviews.bind(null, reader.locale, token)}
      order={order}
      questions={questions}
      reader={reader}
      token={token}
    />
  )
}
