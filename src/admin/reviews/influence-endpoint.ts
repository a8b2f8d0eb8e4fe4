import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { readInfluence } from '#scorecards/influence/influence.ts'
import { answer, answerError, isUuid, refuse } from '../guard.ts'
import { ugcReaders } from '../ugc/roles.ts'

/** `GET /api/review-influence?review=<id>`: who saw a review and what was ordered in the seven days after, with the rows. */
export const reviewInfluenceEndpoint: Endpoint = {
  path: '/review-influence',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, ugcReaders)
    if (refused) return refused
    const review = req.searchParams?.get('review') ?? ''
    if (!isUuid(review)) return answerError(req, 400, { zh: '请指明评价。', en: 'Name the review.' })
    return answer(await readInfluence(sharedPool(), review))
  },
}
