import { canonicalJson } from '#platform/canonical-json.ts'
import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { selectForAction } from '../act.sql.ts'
import { attachClips } from '../clips/clip-files.sql.ts'
import { isComplaint } from '../complaint.ts'
import { reopenPortraits } from '../consent/consents.sql.ts'
import { settleReview } from '../consent/settle-placements.ts'
import { appendDecisions } from '../evidence/log.sql.ts'
import { ruleOf } from '../review-actions.ts'
import { hashContent, type RevisionContent } from '../revision.ts'
import { attachMedia, insertRevisions } from '../store-reviews.sql.ts'
import { replaceContent, selectPictures } from './edit-review.sql.ts'

/** `detail`: what the log keeps beside it, such as the door it came by. */
export type Edit = { review: string; content: RevisionContent; at: Date; detail?: Record<string, unknown> }

/**
 * Its author says it anew: a further revision, read like the first, while nothing is shown. Refuses an `unknown` review and one
 * that is withdrawn or removed (`not-now`). Only this path changes a rating.
 */
export const editReview = (
  pool: Pool,
  { review, content, at, detail = {} }: Edit,
): Promise<Result<{ revision: number }, 'unknown' | 'not-now'>> =>
  inTransaction(pool, async (client) => {
    const before = await selectForAction(client, review)
    if (!before) return fail('unknown', 'there is no such review')
    const rule = ruleOf('edit')
    if (rule.from === 'nothing' || !rule.from.includes(before.state)) return fail('not-now', 'it cannot be edited now')
    const number = before.revision + 1
    const hash = hashContent(content)
    await insertRevisions(client, [{ reviewId: review, number, kind: 'edit', hash, content, at }])
    await replaceContent(client, { id: review, number, content, at })
    if (await hasNewPictures(client, review, content)) await reopenPortraits(client, review)
    await settleReview(client, { review, by: 'author' }, at)
    await attachMedia(client, [{ reviewId: review, photos: content.photos.map(({ id }) => id) }])
    await attachClips(client, [{ reviewId: review, clip: content.clip?.id ?? null }])
    await appendDecisions(client, [
      {
        reviewId: review,
        revision: number,
        revisionHash: hash,
        action: 'edit',
        from: before.state,
        to: 'submitted',
        code: null,
        actorKind: 'author',
        actorId: null,
        actorRole: null,
        detail: canonicalJson(detail),
        at,
      },
    ])
    const wasSeen = before.state === 'published' || before.state === 'hidden'
    await tellOutbox(client, [
      { event: 'review.submitted', data: { id: review } },
      ...(isComplaint(content) ? [{ event: 'review.complained', data: { id: review } }] : []),
      ...(wasSeen ? [{ event: 'content.changed', data: { collection: 'reviews', id: review } }] : []),
    ])
    return ok({ revision: number })
  })

/** Asked before the newer pictures take the places of the older ones. */
async function hasNewPictures(client: Client, review: string, { photos, clip }: RevisionContent): Promise<boolean> {
  const before = await selectPictures(client, review)
  return [...photos, ...(clip ? [clip] : [])].some(({ id }) => !before.includes(id))
}
