import type { Payload, PayloadRequest, Where } from 'payload'
import { type HeldPromise, readPromises } from '#content/plan/promise.ts'
import { type FailedPublication, failedPublications, plannedPublications, type ScheduledPublication } from '#content/planner.ts'
import { readWaitingFor, type Waiting } from '#content/teamwork/waiting.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf, mondayOf } from '#platform/days.ts'
import { readWaiting } from '#reviews/desk/desk.ts'
import { weekAround } from './week.ts'

export type Today = {
  pendingReviews: number
  oldestPendingAt: string | null
  articlesThisWeek: number
  livesThisWeek: number
  live: { id: string; title: string; startsAt: string } | null
  planned: ScheduledPublication[]
  failed: FailedPublication[]
  promise: HeldPromise
  waiting: Waiting
}

/** What the first screen of the admin says, read with the rights of the colleague who looks. Times are ISO 8601. */
export async function readToday(payload: Payload, user: PayloadRequest['user'], now: Date, timeZone: string): Promise<Today> {
  const week = weekAround(now, timeZone)
  const inWeek = (field: string): Where => ({
    and: [{ [field]: { greater_than_equal: week.start.toISOString() } }, { [field]: { less_than: week.end.toISOString() } }],
  })
  const rights = { user, overrideAccess: false } as const
  const monday = mondayOf(dayOf(now, timeZone))
  const [waiting, articles, lives, next, planned, failed, { promises }, mine] = await Promise.all([
    readWaiting(sharedPool()),
    payload.count({ collection: 'articles', where: { and: [inWeek('publishedAt'), isPublished] }, ...rights }),
    payload.count({ collection: 'live-streams', where: { and: [inWeek('startsAt'), isPublished] }, ...rights }),
    payload.find({
      collection: 'live-streams',
      where: {
        and: [isPublished, { endsAt: { greater_than: now.toISOString() } }, { editorState: { not_in: ['cancelled', 'ended'] } }],
      },
      sort: 'startsAt',
      limit: 1,
      depth: 0,
      ...rights,
    }),
    plannedPublications(payload, now, 5),
    failedPublications(payload, now),
    readPromises(sharedPool(), [monday]),
    readWaitingFor(sharedPool(), String(user?.id)),
  ])
  const live = next.docs[0]
  return {
    pendingReviews: waiting.undecided,
    oldestPendingAt: waiting.oldestAt,
    articlesThisWeek: articles.totalDocs,
    livesThisWeek: lives.totalDocs,
    live: live?.startsAt ? { id: String(live.id), title: live.title, startsAt: live.startsAt } : null,
    planned,
    failed,
    promise: promises.get(monday)!,
    waiting: mine,
  }
}

const isPublished: Where = { _status: { equals: 'published' } }
