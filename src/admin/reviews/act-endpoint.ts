import type { Endpoint, PayloadRequest } from 'payload'
import { isRole } from '#people/roles.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import type { Result } from '#platform/result.ts'
import { type Act, type Acted, type Actor, actOnReview } from '#reviews/act.ts'
import { answerReview } from '#reviews/desk/answer-review.ts'
import { answer, answerError, isUuid, staffAction, textOf } from '../guard.ts'
import { type Refusal, statusOf, wordRefusal } from './refusals.ts'

/** What the staff does by hand; the rest of the list is for authors and the machine, and an answer carries a text. */
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
export const isByHand = (action: string): action is ByHand => (BY_HAND as readonly string[]).includes(action)

/**
 * `POST /api/review-actions` {review, action, version, code?, note?} → {state, version}; `answer` takes {text} instead. Who may do
 * what stands in the list of actions; 409 when somebody else has acted on the version that was seen.
 */
export const reviewActionEndpoint: Endpoint = staffAction('/review-actions', 'staff', async (input, req) => {
  const [review, action, actor, version] = [textOf(input.review), textOf(input.action), actorOf(req), input.version as number]
  if (!isUuid(review) || !actor || !Number.isSafeInteger(version)) return answerError(req, 400, malformed)
  if (action === 'answer') {
    const text = textOf(input.text)
    return tell(req, await answerReview(sharedPool(), { review, version, text, actor }, systemClock()))
  }
  if (!isByHand(action)) return answerError(req, 400, malformed)
  const note = textOf(input.note).trim()
  if (action === 'remove' && !note) return answerError(req, 400, orderMissing)
  const act: Act = { review, action, version, actor, code: textOf(input.code) || undefined, detail: note ? { note } : {} }
  return tell(req, await actOnReview(sharedPool(), act, systemClock()))
})

/** The colleague who asks, as the log names him. */
export function actorOf({ user }: PayloadRequest): Actor | null {
  return user && isRole(user.role) ? { kind: 'staff', id: String(user.id), role: user.role } : null
}

function tell(req: PayloadRequest, done: Result<Acted, Refusal>): Response {
  if (done.ok) return answer(done.value)
  return answerError(req, statusOf(done.kind), wordRefusal(done))
}

const malformed = { zh: '请求不完整。', en: 'The request is incomplete.' }
const orderMissing = { zh: '请写明法律文书的名称和编号。', en: 'Name the legal order and its number.' }
