import { inTransaction, type Pool, type Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { type MessageDoor, type MessageKind, messageKinds } from './message-kinds.ts'
import { findOwnReview } from './own-review.ts'
import { replacePermissions, selectDecisions, selectFollowable, selectPaid } from './permissions.sql.ts'

export { selectPermissions as readPermissions } from './permissions.sql.ts'

/** After so long of use there is something to add. */
const FOLLOW_UP_AFTER_MS = 30 * DAY_MS

type Chosen = { token: string; kinds: readonly string[]; door: MessageDoor; now: Date }

/**
 * Keeps what the author of a review wants to be told of; what is not among `kinds` is taken back. Gives the kinds that are open, or
 * `undefined` when the private link leads to no review.
 */
export async function choosePermissions(pool: Pool, { token, kinds, door, now }: Chosen): Promise<MessageKind[] | undefined> {
  const review = await findOwnReview(pool, token)
  if (!review) return undefined
  const chosen = messageKinds.filter((kind) => kinds.includes(kind))
  await inTransaction(pool, (client) => replacePermissions(client, { review: review.id, kinds: chosen, door, now }))
  return chosen
}

export type Message =
  | { kind: 'decision'; review: string; product: string; action: 'approve' | 'return' | 'reject'; code: string | null; at: Date }
  | { kind: 'reward'; review: string; product: string; reward: { kind: 'points' | 'coupon'; amount: number }; at: Date }
  | { kind: 'follow-up'; review: string; product: string; at: Date }

/** What the author of these reviews wanted to be told of, the newest first. Nothing is sent anywhere: it is read where it is shown. */
export async function readMessages(db: Queryable, reviews: readonly string[], now: Date): Promise<Message[]> {
  if (reviews.length === 0) return []
  const decisions = await selectDecisions(db, reviews)
  const paid = await selectPaid(db, reviews)
  const followable = await selectFollowable(db, reviews, new Date(now.getTime() - FOLLOW_UP_AFTER_MS))
  return [
    ...decisions.map((one): Message => ({ kind: 'decision', ...one })),
    ...paid.map(({ kind, amount, ...one }): Message => ({ kind: 'reward', reward: { kind, amount }, ...one })),
    ...followable.map(
      ({ since, ...one }): Message => ({ kind: 'follow-up', ...one, at: new Date(since.getTime() + FOLLOW_UP_AFTER_MS) }),
    ),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
}
