import type { Endpoint } from 'payload'
import { say } from '#platform/bilingual.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { isRecord } from '#platform/outside-text.ts'
import { actOnReview } from '#reviews/act.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { actorOf, isByHand } from './act-endpoint.ts'
import { statusOf, wordRefusal } from './refusals.ts'

const MOST_AT_ONCE = 100

/** What many may be decided by at once; a removal is one by one. */
const isForMany = (action: string) => isByHand(action) && action !== 'remove' && action !== 'reinstate'

export type BulkResult = { review: string; ok: boolean; status: number; version?: number; state?: string; message?: string }

/**
 * `POST /api/review-actions/bulk` {action, code?, decisions: [{review, version}]} → {results}, one for each and in their order.
 * Every review is decided for itself: a conflict stops none of the others.
 */
export const bulkEndpoint: Endpoint = staffAction('/review-actions/bulk', 'staff', async (input, req) => {
  const [action, actor, code] = [textOf(input.action), actorOf(req), textOf(input.code) || undefined]
  const decisions = Array.isArray(input.decisions) ? input.decisions.map(readDecision) : []
  const isWhole = decisions.length > 0 && decisions.length <= MOST_AT_ONCE && decisions.every((one) => one !== null)
  if (!actor || !isByHand(action) || !isForMany(action) || !isWhole) return answerError(req, 400, malformed)
  const results: BulkResult[] = []
  for (const { review, version } of decisions) {
    const acted = await actOnReview(sharedPool(), { review, action, version, actor, code }, systemClock())
    results.push(
      acted.ok
        ? { review, ok: true, status: 200, ...acted.value }
        : { review, ok: false, status: statusOf(acted.kind), message: say(wordRefusal(acted), req.i18n?.language) },
    )
  }
  return answer({ results })
})

function readDecision(value: unknown): { review: string; version: number } | null {
  if (!isRecord(value)) return null
  const { review, version } = value
  return typeof review === 'string' && isUuid(review) && Number.isSafeInteger(version)
    ? { review, version: version as number }
    : null
}

const malformed = {
  zh: `请求不完整；一次最多处理 ${MOST_AT_ONCE} 条。`,
  en: `The request is incomplete, or more than ${MOST_AT_ONCE} at once.`,
}
