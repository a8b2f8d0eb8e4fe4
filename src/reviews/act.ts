import { isOneOf } from '#people/access.ts'
import type { Role } from '#people/roles.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { type LastLine, lastLine, type ReviewRow, selectForAction, updateReview } from './act.sql.ts'
import { insertConsents, revokeConsents } from './consent/consents.sql.ts'
import { giveConsent } from './consent/given-consent.ts'
import { settleReview } from './consent/settle-placements.ts'
import { FOUR_EYED, findBar } from './desk/four-eyes.ts'
import { appendDecisions } from './evidence/log.sql.ts'
import { findReason } from './reason-codes.ts'
import { type ActionRule, type ReviewAction, ruleOf } from './review-actions.ts'
import type { ReviewState } from './review-states.ts'
import { isUndoable, keepBefore, restoreBefore, UNDO_WITHIN_MS } from './undo.ts'

export type Actor =
  | { kind: 'staff'; id: string; role: Role }
  | { kind: 'author' }
  | { kind: 'reader' }
  | { kind: 'system'; step: string }

export type Act = {
  review: string
  action: Exclude<ReviewAction, 'submit' | 'import' | 'edit'>
  actor: Actor
  /** The version that the decider saw; a review that has moved since is a conflict. Staff must name it. */
  version?: number
  code?: string
  /** Kept with the decision: a note, findings, the number of a legal order. Plain JSON of texts and whole numbers. */
  detail?: Record<string, unknown>
  /** Columns of the projection that the action sets besides the state. */
  also?: Partial<ReviewRow>
}

export type Refused = 'unknown' | 'conflict' | 'not-now' | 'forbidden' | 'code' | 'other-person' | 'too-late'
export type Acted = { state: ReviewState; version: number }

export const HIDDEN_FOR_MS = 7 * DAY_MS
export const RETURNED_FOR_MS = 7 * DAY_MS

/** Does one thing to a review, or says why not; the line of the log is written in the same transaction. */
export const actOnReview = (pool: Pool, act: Act, now: Date): Promise<Result<Acted, Refused>> =>
  inTransaction(pool, (client) => actWithin(client, act, now))

/** The same inside a transaction that does more. */
export async function actWithin(client: Client, act: Act, now: Date): Promise<Result<Acted, Refused>> {
  const review = await selectForAction(client, act.review)
  if (!review) return fail('unknown', 'there is no such review')
  const rule = ruleOf(act.action)
  const last = act.action === 'undo' ? await lastLine(client, act.review) : undefined
  const refused = refuseAct(act, review, rule) ?? refuseUndo(act, last, now) ?? (await refusePerson(client, act, review))
  if (refused) return refused
  const to = last?.from_state ?? (rule.to === 'same' ? review.state : rule.to)
  const version = review.version + 1
  const changes = last ? restoreBefore(last.detail) : consequences(act, review, now)
  await updateReview(client, act.review, { ...changes, ...act.also, state: to, version, updated_at: now })
  await followConsent(client, act, now)
  if (to !== review.state) await settleReview(client, { review: act.review, by: enderOf(act) }, now)
  await appendDecisions(client, [
    {
      reviewId: act.review,
      revision: review.revision,
      revisionHash: review.revision_hash,
      action: act.action,
      from: review.state,
      to,
      code: act.code ?? null,
      actorKind: act.actor.kind,
      actorId: act.actor.kind === 'staff' ? act.actor.id : act.actor.kind === 'system' ? act.actor.step : null,
      actorRole: act.actor.kind === 'staff' ? act.actor.role : null,
      detail: canonicalJson({ ...act.detail, ...(isUndoable(act.action) ? { before: keepBefore(review) } : {}) }),
      at: now,
    },
  ])
  await tellOutbox(client, announcements(act, review.state, to))
  return ok({ state: to, version })
}

function refuseAct({ action, actor, version, code }: Act, review: ReviewRow, rule: ActionRule) {
  if (!rule.by.includes(actor.kind)) return fail('forbidden', `${actor.kind} may not ${action}`)
  if (actor.kind === 'staff' && !isOneOf({ collection: 'users', role: actor.role } as never, rule.roles ?? []))
    return fail('forbidden', `a ${actor.role} may not ${action}`)
  if (version === undefined ? actor.kind === 'staff' : version !== review.version)
    return fail('conflict', 'somebody else has acted on this review meanwhile')
  if (rule.from === 'nothing' || !rule.from.includes(review.state) || (action === 'escalate' && review.escalated))
    return fail('not-now', `${action} is not possible now`)
  const reason = findReason(code)
  if (rule.code && (!reason || (rule.code === 'editable' && !reason.isEditable)))
    return fail('code', 'a reason of the list is needed')
  if (!rule.code && code !== undefined) return fail('code', 'this needs no reason')
  return null
}

/** Who decided takes it back, soon, and while nothing else has happened. */
function refuseUndo({ action, actor }: Act, last: LastLine | undefined, now: Date) {
  if (action !== 'undo') return null
  if (!last || !isUndoable(last.action) || !restoreBefore(last.detail)) return fail('not-now', 'there is no decision to undo')
  if (actor.kind !== 'staff' || last.actor_id !== actor.id) return fail('other-person', 'only who decided may undo it')
  return now.getTime() - last.at.getTime() > UNDO_WITHIN_MS ? fail('too-late', 'it can be undone for ten seconds only') : null
}

async function refusePerson(client: Client, { action, actor, review: id }: Act, review: ReviewRow) {
  if (actor.kind !== 'staff' || !FOUR_EYED.includes(action)) return null
  const barred = await findBar(client, { id, person: actor.id, review })
  return barred
    ? fail('other-person', `${barred === 'appeal' ? 'an appeal' : 'what was escalated'} is decided by somebody else`)
    : null
}

/** Who takes a review back takes every consent back; who brings it back agrees that it is shown, and to nothing else. */
async function followConsent(client: Client, { action, review }: Act, now: Date): Promise<void> {
  if (action === 'withdraw' || action === 'erase') await revokeConsents(client, { review, now })
  if (action !== 'resume') return
  const consents = [giveConsent('publish', { door: 'status-page', portrait: null, at: now })]
  await insertConsents(client, [{ id: review, at: now, consents }])
}

const enderOf = ({ action, actor }: Act) => (actor.kind === 'author' || action === 'erase' ? 'author' : 'moderation')

function consequences({ action, actor, code }: Act, review: ReviewRow, now: Date): Partial<ReviewRow> {
  const decided = actor.kind === 'staff' ? { decided_by_id: actor.id, decided_at: now } : {}
  const due = { due_at: new Date(now.getTime() + DAY_MS) }
  switch (action) {
    case 'approve':
    case 'restore':
      return { ...decided, ...settled, hidden_until: null, published_at: review.published_at ?? now }
    case 'return':
      return { ...decided, ...settled, reason_code: code, returned_until: new Date(now.getTime() + RETURNED_FOR_MS) }
    case 'reject':
      return { ...decided, ...settled, reason_code: code, hidden_until: null }
    case 'hide':
      return { ...decided, reason_code: code, hidden_until: new Date(now.getTime() + HIDDEN_FOR_MS) }
    case 'escalate':
      return { escalated: true }
    case 'flag':
      return review.flagged ? {} : { flagged: true, ...due }
    case 'unflag':
      return { ...decided, flagged: false, due_at: null }
    case 'appeal':
      return { appealed: true, reason_code: null, ...due }
    case 'queue':
    case 'reinstate':
      return review.due_at ? {} : due
    default:
      return {}
  }
}

/** What a decision ends. */
const settled = { reason_code: null, flagged: false, appealed: false, escalated: false, returned_until: null, due_at: null }

function announcements({ review, action }: Act, from: ReviewState, to: ReviewState) {
  const told = [{ event: 'review.moved', data: { id: review, action, from, to } as Record<string, unknown> }]
  const isSeen = from === 'published' || to === 'published' || from === 'hidden'
  if (isSeen) told.push({ event: 'content.changed', data: { collection: 'reviews', id: review } })
  if (action === 'resume') told.push({ event: 'review.submitted', data: { id: review } })
  return told
}
