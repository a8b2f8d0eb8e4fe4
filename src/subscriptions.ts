import type { Payload } from 'payload'
import { raiseAlerts } from '#care/alert.ts'
import { sendAlert } from '#care/alert-webhook.ts'
import { openCaseOfReview } from '#care/case.ts'
import { raiseEnding, raiseFoundEnding } from '#care/consent-alert.ts'
import { raiseUneven } from '#care/uneven-alert.ts'
import { forgetErasedTakers } from '#content/interactions/forget-takers.ts'
import { forgetErasedReaders } from '#content/reminders/forget-readers.ts'
import { planReminders } from '#content/reminders/plan.ts'
import { tellMentioned, tellReceiver } from '#content/teamwork/tell-colleagues.ts'
import { tellFailure } from '#content/tell-failure.ts'
import { noteChange } from '#integrations/search-engines/note-change.ts'
import { followCallback } from '#integrations/wechat/callbacks/follow-callback.ts'
import { wechatCallbacks } from '#integrations/wechat/callbacks/wechat-callbacks.ts'
import { forgetInWechat } from '#integrations/wechat/forget-person.ts'
import { listIdSources } from '#integrations/wechat/id-sources.ts'
import { shopCallbacks } from '#integrations/wechat/shop/callbacks.ts'
import { tellOwner } from '#integrations/wecom/alerts/tell-owner.ts'
import { wecomCallbacks } from '#integrations/wecom/callbacks/settings.ts'
import { forgetInWecom } from '#integrations/wecom/forget-person.ts'
import { forgetErasedShares } from '#measurement/members/shares.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf, mondayOf } from '#platform/days.ts'
import type { log } from '#platform/log.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { forgetErasedInvitations } from '#posters/named-person.ts'
import { removeRevokedPosters } from '#posters/posters.ts'
import { readComplaint } from '#reviews/complaint.ts'
import { readEnding } from '#reviews/consent/warn-ending.ts'
import { findUneven } from '#reviews/desk/evenness.ts'
import { readFoundEnding } from '#reviews/found/warn-found-ending.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { followErasedReviews, followSearchedChange, followSearchWords } from '#search/follow-change.ts'
import { forgetSearchers } from '#search/log/forget-searches.ts'

/** What a reaction may use. */
export type ReactionContext = { payload: Payload; pool: Pool; log: typeof log }

/** `data` carries ids only, as announced. A reaction may run twice and reads the state anew; a throw means: again later. */
export type Subscription = {
  event: string
  react: (context: ReactionContext, data: Record<string, unknown>) => Promise<void>
}

/** What the events of WeChat and 企业微信 lead to. */
export const callbackReactions = { ...wechatCallbacks.reactions, ...wecomCallbacks.reactions, ...shopCallbacks.reactions }

/**
 * THE list: what happened → who reacts. Run by the worker, after commit, at least once, in the order announced. Pages are not in
 * it: the database tells every front process of 'content.changed' at COMMIT.
 */
export const subscriptions: Subscription[] = [
  { event: 'content.changed', react: async ({ pool }, data) => followPosters(pool, data) },
  { event: 'content.changed', react: (context, data) => followSearchedChange(context, data) },
  { event: 'search-words.changed', react: (context, data) => followSearchWords(context, data) },
  { event: 'content.changed', react: ({ pool }, data) => followLive(pool, data) },
  { event: 'publication.failed', react: ({ payload }, { job }) => tellFailure(payload, String(job)) },
  { event: 'comment.said', react: ({ payload, pool }, { comment }) => tellMentioned(payload, pool, String(comment)) },
  { event: 'content.handed-over', react: ({ payload, pool }, { handover }) => tellReceiver(payload, pool, String(handover)) },
  { event: 'content.changed', react: ({ pool }, data) => noteChange(pool, data, new Date()) },
  { event: 'review.submitted', react: ({ pool }, { id }) => screenReview(pool, String(id), new Date()) },
  { event: 'review.complained', react: ({ pool }, { id }) => followComplaint(pool, String(id), new Date()) },
  { event: 'consent.ending', react: ({ pool }, { consent, days }) => followEnding(pool, String(consent), Number(days)) },
  { event: 'found.ending', react: ({ pool }, { found, days }) => followFoundEnding(pool, String(found), Number(days)) },
  { event: 'rejections.uneven', react: ({ pool }) => followUneven(pool, new Date()) },
  { event: 'callback.received', react: ({ pool }, { id }) => followCallback(pool, String(id), callbackReactions, new Date()) },
  { event: 'alert.raised', react: ({ pool }, { id }) => sendAlert(pool, Number(id), new Date()) },
  { event: 'person.erased', react: ({ pool }, { erasure }) => followErasure(pool, Number(erasure), new Date()) },
  { event: 'alert.addressed', react: ({ pool }, { id }) => tellOwner(pool, Number(id), new Date()) },
]

/** A bad review is a case of the care team from the moment it was sent, and somebody is told. */
async function followComplaint(pool: Pool, review: string, now: Date): Promise<void> {
  const complained = await readComplaint(pool, review)
  if (complained) await raiseAlerts(pool, complained, await openCaseOfReview(pool, complained, now), now)
}

/** What is in use and may not be for long is somebody's to replace, or to ask for again. */
async function followEnding(pool: Pool, consent: string, days: number): Promise<void> {
  const ending = await readEnding(pool, consent)
  if (ending) await raiseEnding(pool, { consent, days, ...ending }, new Date())
}

async function followFoundEnding(pool: Pool, found: string, days: number): Promise<void> {
  const ending = await readFoundEnding(pool, found)
  if (ending) await raiseFoundEnding(pool, { found, days, ...ending }, new Date())
}

/** Who is to be reminded of a live follows its time, and whether it takes place. */
async function followLive(pool: Pool, { collection, id }: Record<string, unknown>): Promise<void> {
  if (collection === 'live-streams') await planReminders(pool, String(id), new Date())
}

/** Rooms that know people by ids of WeChat and of malls forget who was erased. */
async function followErasure(pool: Pool, erasure: number, now: Date): Promise<void> {
  const theirs = { erasure, sources: await listIdSources(pool) }
  await forgetErasedReaders(pool, theirs, now)
  await forgetErasedTakers(pool, theirs)
  await forgetInWechat(pool, theirs, now)
  await forgetInWecom(pool, theirs, now)
  await forgetErasedInvitations(pool, theirs)
  await followErasedReviews(pool)
  await forgetErasedShares(pool, theirs)
  await forgetSearchers(pool)
}

/** What a review says may stand on posters; when it may not any more, their files go. */
async function followPosters(pool: Pool, { collection, id }: Record<string, unknown>): Promise<void> {
  if (collection === 'reviews') await removeRevokedPosters(pool, String(id))
}

/** Once a week somebody is told that the desk seems to reject by stars. */
async function followUneven(pool: Pool, now: Date): Promise<void> {
  const uneven = await findUneven(pool, now)
  if (uneven) await raiseUneven(pool, { ...uneven, week: mondayOf(dayOf(now, hubTimeZone())) }, now)
}
