import type { Endpoint } from 'payload'
import { sharedPool } from '#platform/database.ts'
import { type Choice, findChoice, listChoices } from '#reviews/consent/choices.ts'
import { isReusePurpose } from '#reviews/consent/texts.ts'
import { type Allowed, answer, answerError, isUuid, refuse } from '../guard.ts'
import type { ShownChoice } from './choice.ts'

/** Who writes texts that quote reviews. */
const quoters: Allowed = ['editor', 'brand-manager']
const MOST = 24

/**
 * `GET /api/promotable-reviews?purpose=stories|advertising[&words=][&product=<id>][&photo=1]`: reviews that may be used for this now, 24 at
 * most; with `id` that one review, and whether it may be used.
 */
export const promotableReviewsEndpoint: Endpoint = {
  path: '/promotable-reviews',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, quoters)
    if (refused) return refused
    const asked = new URL(req.url ?? '', 'http://hub').searchParams
    const [purpose, id, product, now] = [asked.get('purpose'), asked.get('id'), asked.get('product'), new Date()]
    if (!isReusePurpose(purpose) || (id && !isUuid(id)) || (product && !isUuid(product))) return answerError(req, 400, malformed)
    if (id) {
      const found = await findChoice(sharedPool(), { id, purpose, now })
      return answer({ reviews: found ? [toShown(found, found.isPromotable)] : [] })
    }
    const words = (asked.get('words') ?? '').slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 5)
    const wanted = { purpose, words, product: product || null, withPhoto: asked.get('photo') === '1' }
    const choices = await listChoices(sharedPool(), wanted, { now, limit: MOST })
    return answer({ reviews: choices.map((choice) => toShown(choice, true)) })
  },
}

const toShown = ({ photo, endsAt, ...choice }: Choice, isPromotable: boolean): ShownChoice => ({
  ...choice,
  photo: photo && `/api/review-photos/file/${encodeURIComponent(photo)}`,
  endsAt: endsAt?.toISOString() ?? null,
  isPromotable,
})

const malformed = { zh: '用途或编号不对。', en: 'The purpose or an id is wrong.' }
