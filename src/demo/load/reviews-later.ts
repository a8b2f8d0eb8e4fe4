import { hashVisitor } from '#orders/member-keys.ts'
import { DAY_MS, HOUR_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { actOnReview } from '#reviews/act.ts'
import { giveConsents } from '#reviews/consent/given-consent.ts'
import { readVersion } from '#reviews/read-version.ts'
import { reportReview } from '#reviews/readers/reports.ts'
import { castVote } from '#reviews/readers/votes.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { readLater } from '../content/later-texts.ts'
import { type DemoReview, readReviews, submittedAt } from '../content/review-texts.ts'
import { makeChance } from '../random.ts'
import { idsBy, inParallel } from './documents.ts'
import { approve, firstAdministrator, reviewIds } from './reviews.ts'
import type { Load } from './steps.ts'

type Told = { load: Load; review: DemoReview; id: string }

/** What happens to reviews once they are public: authors add to them, the brand answers, readers vote, one reports. */
export async function loadReviewsLater(load: Load): Promise<void> {
  const ids = await reviewIds(load)
  const shown = readReviews().filter(({ fate, index }) => fate === 'published' && ids.has(String(index)))
  const told = (index: number): Told | undefined => {
    const review = shown.find((one) => one.index === index)
    return review && { load, review, id: ids.get(String(index))! }
  }
  for (const { index, followUp, brandAnswer } of readLater()) {
    const about = told(index)
    if (about && brandAnswer) await answer(about, brandAnswer)
    if (about && followUp) await addLater(about, followUp)
  }
  await vote(
    load,
    shown.map(({ index }) => told(index)!),
  )
  await report(
    shown
      .filter(({ rating }) => rating === 1)
      .slice(0, 2)
      .map(({ index }) => told(index)!),
  )
}

async function answer({ load, review, id }: Told, text: string): Promise<void> {
  const at = new Date(submittedAt(review, load.now) + 30 * HOUR_MS)
  const { docs } = await load.payload.find({ collection: 'reviews', where: { id: { equals: id } }, limit: 1, depth: 0 })
  if (docs[0]?.brandAnswer) return
  const actor = await firstAdministrator(load.payload)
  const version = await readVersion(load.pool, id)
  const also = { brand_answer: text, brand_answered_at: at }
  const acted = await actOnReview(load.pool, { review: id, action: 'answer', actor, version, also }, at)
  if (!acted.ok) throw new Error(`a review was not answered: ${acted.message}`)
}

async function addLater({ load, review, id }: Told, { days, text }: { days: number; text: string }): Promise<void> {
  const at = new Date(submittedAt(review, load.now) + days * DAY_MS)
  if (at.getTime() > load.now - DAY_MS) return
  const { docs } = await load.payload.find({ collection: 'reviews', where: { id: { equals: id } }, limit: 1, depth: 0 })
  const known = await idsBy(load.payload, 'reviews', 'text')
  const followUp = known.get(text) ?? (await store({ review: docs[0]!, at, text }, load))
  await screenReview(load.pool, followUp, at)
  const actor = await firstAdministrator(load.payload)
  await approve(load.pool, { review: followUp, actor, at: new Date(at.getTime() + 5 * HOUR_MS) })
}

type Written = {
  review: { id: string; product: unknown; nickname: string; anonymous?: boolean | null; sku?: string | null }
  at: Date
  text: string
}

async function store({ review, at, text }: Written, { pool }: Load): Promise<string> {
  const [id] = await storeReviews(pool, [
    {
      content: {
        rating: null,
        logisticsRating: null,
        serviceRating: null,
        text,
        nickname: review.nickname,
        anonymous: Boolean(review.anonymous),
        sku: review.sku ?? null,
        answers: {},
        photos: [],
        clip: null,
        aiMade: false,
      },
      productId: String(review.product),
      follows: review.id,
      orderKey: null,
      grade: 'none',
      origin: 'request',
      incentive: 'none',
      visitorHash: null,
      memberHash: null,
      statusHash: null,
      at,
      submittedAt: at,
      consentedAt: at,
      consents: giveConsents([], { door: 'follow-up', portrait: null, at }),
    },
  ])
  return id!
}

/** Long and critical texts are found useful more often; a load that was interrupted says the same again. */
async function vote(load: Load, told: Told[]): Promise<void> {
  const key = await openVisitorKey(load.pool, process.env.HUB_VISITOR_KEY)
  const chance = makeChance('votes')
  const said = told.flatMap(({ review, id }) =>
    Array.from({ length: chance.hits(0.4) ? chance.whole(1, 3 + Math.floor(review.text.length / 8)) : 0 }, (_, place) => ({
      review: id,
      visitor: hashVisitor(key, `demo_voter_${review.index}_${place}`),
      vote: chance.hits(0.85) ? ('useful' as const) : ('not' as const),
      at: new Date(load.now - HOUR_MS),
      member: null,
    })),
  )
  await inParallel(said, 3, async (one) => void (await castVote(load.pool, one)))
}

/** Two readers doubt a hard word; one report is dismissed, the other is still open. */
async function report(told: Told[]): Promise<void> {
  for (const [place, { load, id }] of told.entries()) {
    const at = new Date(load.now - (3 - place) * HOUR_MS)
    const person = hashVisitor(await openVisitorKey(load.pool, process.env.HUB_VISITOR_KEY), `demo_reader_${place}`)
    await reportReview(load.pool, { review: id, code: 'not-product', note: '', person, at })
    if (place > 0) continue
    const actor = await firstAdministrator(load.payload)
    const version = await readVersion(load.pool, id)
    await actOnReview(load.pool, { review: id, action: 'unflag', actor, version }, new Date(at.getTime() + HOUR_MS / 2))
  }
}
