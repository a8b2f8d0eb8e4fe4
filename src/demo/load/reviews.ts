import { HOUR_MS } from '#platform/days.ts'
import { submitReview } from '#reviews/submission.ts'
import { type DemoReview, readReviews, submittedAt } from '../content/review-texts.ts'
import { readDrawn } from '../pictures/drawn-picture.ts'
import { photoKeys } from '../pictures/review-photos.ts'
import { idsBy, inParallel } from './documents.ts'
import type { Load } from './steps.ts'

/** Buyers write and a moderator reads, through the functions that real ones go through; only the clock is told back. */
export async function loadReviews({ payload, pool, now, report }: Load): Promise<void> {
  const there = await idsBy(payload, 'reviews', 'text')
  const reviews = readReviews().sort((a, b) => b.daysAgo - a.daysAgo)
  let done = 0
  await inParallel(reviews, 3, async (review) => {
    const at = submittedAt(review, now)
    const id = there.get(review.text) ?? (await submit(review, { payload, pool, at }))
    const wanted = review.fate === 'published' && {
      state: 'published' as const,
      publishedAt: new Date(at + 9 * HOUR_MS).toISOString(),
    }
    const { state } = await payload.findByID({ collection: 'reviews', id, depth: 0, select: { state: true } })
    if (wanted && state === 'pending') await payload.update({ collection: 'reviews', id, data: wanted, depth: 0 })
    report('评价 reviews', ++done, reviews.length)
  })
}

async function submit(review: DemoReview, of: Pick<Load, 'payload' | 'pool'> & { at: number }): Promise<string> {
  const { index, daysAgo: _daysAgo, fate: _fate, photos: _photos, ...words } = review
  const photos = await Promise.all(photoKeys(review).map(readDrawn))
  const answer = await submitReview(
    { ...words, consent: true, photos },
    // An address of the range kept for examples, one for each buyer.
    { payload: of.payload, pool: of.pool, address: `192.0.2.${index % 250}`, clock: () => new Date(of.at) },
  )
  if (!answer.ok) throw new Error(`review ${index} was refused: ${answer.kind} ${JSON.stringify(answer.errors)}`)
  return answer.value.id
}

/** Ids of the reviews by their place in the list. */
export async function reviewIds({ payload }: Pick<Load, 'payload'>): Promise<Map<string, string>> {
  const byText = await idsBy(payload, 'reviews', 'text')
  return new Map(
    readReviews().flatMap(({ index, text }) => (byText.has(text) ? [[String(index), byText.get(text)!] as const] : [])),
  )
}
