import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import type { Review } from '#generated/payload-types.ts'
import { announce } from '#platform/announce.ts'
import { refusal } from '#platform/refusal.ts'

/**
 * Keeps who decided and when. Refuses (400) a rejection without a reason and a way back to "pending": what was decided
 * may be decided again, but not undecided.
 */
export const recordDecision: CollectionBeforeChangeHook<Review> = ({ data, originalDoc, operation, req }) => {
  const before = operation === 'update' ? originalDoc?.state : undefined
  const after = data.state ?? before ?? 'pending'
  if (operation === 'update' && after === before) return keepReason(data, originalDoc)
  if (operation === 'update' && after === 'pending')
    throw refusal(req, { zh: '已审核的评价不能退回待审核。', en: 'A decided review cannot become pending again.' }, 400)
  if (after === 'rejected' && !data.rejectionReason && !(before === 'rejected' && originalDoc?.rejectionReason))
    throw refusal(req, { zh: '请选择未通过的原因。', en: 'Choose why the review is rejected.' }, 400)
  const now = new Date().toISOString()
  return {
    ...data,
    ...(operation === 'update' ? { decidedBy: req.user?.id ?? null, decidedAt: now } : {}),
    ...(after === 'published' ? { rejectionReason: null, publishedAt: data.publishedAt ?? originalDoc?.publishedAt ?? now } : {}),
  }
}

/** A reason belongs to the decision it was given with; later edits of the same state may correct it, not drop it. */
function keepReason(data: Partial<Review>, originalDoc: Review | undefined): Partial<Review> {
  if (originalDoc?.state !== 'rejected' || data.rejectionReason) return data
  return { ...data, rejectionReason: originalDoc.rejectionReason }
}

/** Tells the outbox what happened: a new review waits, or what the public sees has changed. */
export const announceReview: CollectionAfterChangeHook<Review> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create' && doc.state === 'pending') await announce(req, 'review.submitted', { id: doc.id })
  const wasPublic = operation === 'update' && previousDoc?.state === 'published'
  if (wasPublic || doc.state === 'published') await announce(req, 'content.changed', { collection: 'reviews', id: doc.id })
  return doc
}
