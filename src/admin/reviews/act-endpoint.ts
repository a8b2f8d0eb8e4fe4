import type { Endpoint } from 'payload'
import { isRole } from '#people/roles.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { type Act, actOnReview, type Refused } from '#reviews/act.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'

/** What the staff does by hand; the rest of the list is for authors and the machine. */
const BY_HAND = [
  'approve',
  'return',
  'reject',
  'escalate',
  'undo',
  'flag',
  'unflag',
  'hide',
  'restore',
  'remove',
  'reinstate',
] as const
type ByHand = (typeof BY_HAND)[number]
const isByHand = (action: string): action is ByHand => (BY_HAND as readonly string[]).includes(action)

/**
 * `POST /api/review-actions` {review, action, version, code?, note?} → {state, version}. Who may do what stands in the list of
 * actions; 409 when somebody else has acted on the version that was seen.
 */
export const reviewActionEndpoint: Endpoint = staffAction('/review-actions', 'staff', async (input, req) => {
  const [review, action, role] = [textOf(input.review), textOf(input.action), req.user?.role]
  if (!isUuid(review) || !isByHand(action) || !Number.isSafeInteger(input.version) || !isRole(role))
    return answerError(req, 400, malformed)
  const act: Act = {
    review,
    action,
    version: input.version as number,
    actor: { kind: 'staff', id: String(req.user?.id), role },
    code: textOf(input.code) || undefined,
    detail: textOf(input.note).trim() ? { note: textOf(input.note).trim() } : {},
  }
  if (action === 'remove' && !act.detail?.note) return answerError(req, 400, orderMissing)
  const acted = await actOnReview(sharedPool(), act, systemClock())
  if (!acted.ok) return answerError(req, statuses[acted.kind], refusals[acted.kind])
  return answer(acted.value)
})

const statuses: Record<Refused, number> = {
  unknown: 404,
  conflict: 409,
  'not-now': 409,
  forbidden: 403,
  code: 400,
  'other-person': 403,
  'too-late': 409,
}

const refusals: Record<Refused, Bilingual> = {
  unknown: { zh: '没有这条评价。', en: 'There is no such review.' },
  conflict: { zh: '别的同事刚处理过这条评价，请刷新后再看。', en: 'A colleague has just acted on this review: reload it.' },
  'not-now': { zh: '当前状态不能这样操作，请刷新。', en: 'This is not possible in its present state: reload it.' },
  forbidden: { zh: '您的角色没有这项权限。', en: 'Your role does not allow this.' },
  code: {
    zh: '请从列表中选择原因；退回修改只能选作者改得了的原因。',
    en: 'Choose a reason of the list; one the author can mend to return it.',
  },
  'other-person': {
    zh: '申诉由另一位同事处理；撤销只能由做决定的人。',
    en: 'An appeal goes to somebody else; only who decided may undo.',
  },
  'too-late': { zh: '只能在 10 秒内撤销。', en: 'A decision can be undone for ten seconds.' },
}

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const orderMissing = { zh: '请写明法律文书的名称和编号。', en: 'Name the legal order and its number.' }
