import type { Endpoint } from 'payload'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { featureReview, MOST_FEATURED, readFeaturedNow } from '#reviews/featured/featured.ts'
import { readVersion } from '#reviews/read-version.ts'
import { type Allowed, answer, answerError, isUuid, refuse, staffAction, textOf } from '../guard.ts'
import { actorOf } from './act-endpoint.ts'
import { statusOf, wordRefusal } from './refusals.ts'

/** Who chooses what the home page shows of buyers. */
const featurers: Allowed = ['editor', 'brand-manager']

/** `GET /api/review-features?review=<id>` → {isFeatured, mayBe, featured, most, version}. */
const standingEndpoint: Endpoint = {
  path: '/review-features',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, featurers)
    if (refused) return refused
    const review = req.searchParams?.get('review') ?? ''
    if (!isUuid(review)) return answerError(req, 400, malformed)
    const standing = await readFeaturedNow(sharedPool(), review, systemClock())
    return answer({ ...standing, most: MOST_FEATURED, version: await readVersion(sharedPool(), review) })
  },
}

/** `POST /api/review-features` {review, version, featured} → {state, version}: into 买家说 of the home page, or out of it. */
const featureEndpoint = staffAction('/review-features', featurers, async (input, req) => {
  const [review, actor, version, isFeatured] = [textOf(input.review), actorOf(req), input.version as number, input.featured]
  if (!isUuid(review) || !actor || !Number.isSafeInteger(version) || typeof isFeatured !== 'boolean')
    return answerError(req, 400, malformed)
  const done = await featureReview(sharedPool(), { review, version, actor, isFeatured }, systemClock())
  return done.ok ? answer(done.value) : answerError(req, statusOf(done.kind), wordRefusal(done))
})

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }

export const featureEndpoints: Endpoint[] = [standingEndpoint, featureEndpoint]
