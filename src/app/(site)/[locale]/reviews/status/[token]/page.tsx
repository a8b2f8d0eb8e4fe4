import type { Metadata } from 'next'
import { sharedPool } from '#platform/database.ts'
import { findOwnReview, readOwnClip, readOwnPhotos } from '#reviews/author/own-review.ts'
import { readPermissions } from '#reviews/author/permissions.ts'
import { readQuestions } from '#reviews/read-product-questions.ts'
import { ReviewStatus } from '#site/views/ReviewStatus.tsx'
import { wordsOf } from '#site/words/of.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'
import { sendOwnForm } from './action.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

export const dynamic = 'force-dynamic'

/** The address is the author's own: it is found by no search and travels to nobody as a referrer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await openReader((await params).locale)
  const head = await describe(reader, { path: '/reviews/status', title: wordsOf(reader.locale).own.title, isUnindexed: true })
  return { ...head, referrer: 'same-origin' }
}

export default async function Page({ params }: Props) {
  const { locale, token } = await params
  const reader = await openReader(locale)
  const review = await findOwnReview(sharedPool(), token)
  const photos = review ? await readOwnPhotos(sharedPool(), review.content.photos) : []
  const clip = review ? await readOwnClip(sharedPool(), review, new Date()) : null
  const messages = review ? await readPermissions(sharedPool(), review.id) : []
  const questions = review ? await readQuestions(sharedPool(), review.productId) : []
  return (
    <ReviewStatus
      action={sendOwnForm.bind(null, reader.locale, token)}
      clip={clip}
      messages={messages}
      photos={photos}
      questions={questions}
      reader={reader}
      review={review}
    />
  )
}
