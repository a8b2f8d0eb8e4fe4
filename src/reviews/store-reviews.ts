import { canonicalJson } from '#platform/canonical-json.ts'
import type { Client, Pool } from '#platform/database.ts'
import { inTransaction } from '#platform/database.ts'
import { tellOutbox } from '#platform/tell-outbox.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { attachClips } from './clips/clip-files.sql.ts'
import { isComplaint } from './complaint.ts'
import { insertConsents } from './consent/consents.sql.ts'
import { appendDecisions } from './evidence/log.sql.ts'
import type { NewReview } from './new-review.ts'
import { hashContent } from './revision.ts'
import { earnRewards, keepWithinCaps } from './rewards/earn.ts'
import { attachMedia, insertReviews, insertRevisions } from './store-reviews.sql.ts'
import { claimPlace } from './trials/places.sql.ts'

/** The ids of the reviews in order; `null` where the order line has a review already, or the id is taken. */
export type Stored = (string | null)[]

/**
 * Stores reviews with their first revisions and their lines of the log, and announces `review.submitted` for each, in one
 * transaction. Nothing of it is public.
 */
export const storeReviews = (pool: Pool, reviews: readonly NewReview[]): Promise<Stored> =>
  inTransaction(pool, (client) => storeIn(client, reviews))

async function storeIn(client: Client, reviews: readonly NewReview[]): Promise<Stored> {
  const given = (await keepWithinCaps(client, reviews)).map((review) => ({
    ...review,
    id: review.id ?? uuidv7(review.at),
    hash: hashContent(review.content),
  }))
  const stored = await insertReviews(client, given)
  const made = given.filter(({ id }) => stored.has(id))
  await insertRevisions(
    client,
    made.map(({ id, hash, content, at }) => ({ reviewId: id, number: 1, kind: 'first', hash, content, at })),
  )
  await attachMedia(
    client,
    made.map(({ id, content }) => ({ reviewId: id, photos: content.photos.map((photo) => photo.id) })),
  )
  await attachClips(
    client,
    made.flatMap(({ id, content }) => (content.clip ? [{ reviewId: id, clip: content.clip.id }] : [])),
  )
  await insertConsents(
    client,
    made.map(({ id, consentedAt, at, consents }) => ({ id, at: consentedAt ?? at, consents })),
  )
  await appendDecisions(
    client,
    made.map(({ id, hash, origin, offered, detail, consents, at }) => ({
      reviewId: id,
      revision: 1,
      revisionHash: hash,
      action: origin === 'import' || origin === 'wechat' ? 'import' : 'submit',
      from: null,
      to: 'submitted',
      code: null,
      actorKind: origin === 'import' || origin === 'wechat' ? 'system' : 'author',
      actorId: null,
      actorRole: null,
      detail: canonicalJson({ ...detail, ...agreedTo(consents), ...(offered ? { offer: offered.offer } : {}) }),
      at,
    })),
  )
  for (const { id, placeId, at } of made)
    if (placeId && !(await claimPlace(client, { place: placeId, review: id, at })))
      throw new Error('the place has its review already')
  await earnRewards(client, made)
  await tellOutbox(
    client,
    made.flatMap(({ id, content, origin }) => [
      { event: 'review.submitted', data: { id } },
      ...(origin !== 'import' && isComplaint(content) ? [{ event: 'review.complained', data: { id } }] : []),
    ]),
  )
  return given.map(({ id }) => (stored.has(id) ? id : null))
}

/** The log keeps which text of which purpose was agreed to. */
const agreedTo = (consents: NewReview['consents']): Record<string, unknown> =>
  consents.length > 0 ? { consents: Object.fromEntries(consents.map(({ purpose, textVersion }) => [purpose, textVersion])) } : {}
