import { readFile } from 'node:fs/promises'
import { HOUR_MS } from '#platform/days.ts'
import { type Act, actOnReview } from '#reviews/act.ts'
import { readVersion } from '#reviews/read-version.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { type DemoReview, readReviews, submittedAt } from '../content/review-texts.ts'
import { readDrawn } from '../pictures/drawn-picture.ts'
import { photoKeys } from '../pictures/review-photos.ts'
import { idsBy, inParallel } from './documents.ts'
import type { Load } from './steps.ts'

/** Buyers write and a moderator reads, through the functions that real ones go through; only the clock is told back. */
export async function loadReviews({ payload, pool, now, report }: Load): Promise<void> {
  const moderator = await firstAdministrator(payload)
  const there = await idsBy(payload, 'reviews', 'text')
  const reviews = readReviews().sort((a, b) => b.daysAgo - a.daysAgo)
  let done = 0
  await inParallel(reviews, 3, async (review) => {
    const at = submittedAt(review, now)
    const id = there.get(review.text) ?? (await submit(review, { payload, pool, at }))
    await screenReview(pool, id, new Date(at))
    if (review.fate === 'published') await approve(pool, { review: id, actor: moderator, at: new Date(at + 9 * HOUR_MS) })
    report('评价 reviews', ++done, reviews.length)
  })
}

/** As a moderator would; a load that was interrupted finds some approved already. */
export async function approve(
  pool: Load['pool'],
  { review, actor, at }: { review: string; actor: Act['actor']; at: Date },
): Promise<void> {
  const version = await readVersion(pool, review)
  const acted = await actOnReview(pool, { review, action: 'approve', actor, version }, at)
  if (!acted.ok && acted.kind !== 'not-now') throw new Error(`a review was not approved: ${acted.message}`)
}

export async function firstAdministrator(payload: Load['payload']): Promise<Act['actor']> {
  const where = { role: { equals: 'administrator' as const } }
  const { docs } = await payload.find({ collection: 'users', where, sort: 'createdAt', limit: 1, depth: 0 })
  if (!docs[0]) throw new Error('there is no administrator to decide about reviews')
  return { kind: 'staff', id: docs[0].id, role: 'administrator' }
}

async function submit(review: DemoReview, of: Pick<Load, 'payload' | 'pool'> & { at: number }): Promise<string> {
  const { index, daysAgo: _daysAgo, fate: _fate, photos: _photos, film, ...words } = review
  const photos = await Promise.all(photoKeys(review).map(readDrawn))
  const clip = film ? await readFile(new URL(`../clips/${film}.mp4`, import.meta.url)) : undefined
  const answer = await submitReview(
    { ...words, consent: true, ...agreedBy(index), ...(photos.length > 0 || clip ? { portrait: 'none' } : {}), photos, clip },
    // An address of the range kept for examples, one for each buyer.
    { pool: of.pool, address: `192.0.2.${index % 250}`, clock: () => new Date(of.at) },
  )
  if (!answer.ok) throw new Error(`review ${index} was refused: ${answer.kind} ${JSON.stringify(answer.errors)}`)
  return answer.value.id
}

/** Two of three let their words be quoted, and every seventh lets them advertise. */
const agreedBy = (index: number) => ({ consentStories: index % 3 !== 1, consentAdvertising: index % 7 === 0 })

/** Ids of the reviews by their place in the list. */
export async function reviewIds({ payload }: Pick<Load, 'payload'>): Promise<Map<string, string>> {
  const byText = await idsBy(payload, 'reviews', 'text')
  return new Map(
    readReviews().flatMap(({ index, text }) => (byText.has(text) ? [[String(index), byText.get(text)!] as const] : [])),
  )
}
