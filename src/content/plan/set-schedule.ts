import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { selectEmbargo } from './embargo.sql.ts'
import { inRequestTransaction } from './in-transaction.ts'
import type { Moved, MoveRefusal } from './move.ts'
import { countSchedules, deletePlan, deleteSchedule, insertPlan, lockDocument } from './places.sql.ts'
import type { PlannedCollection } from './plan-item.ts'
import { queueSchedule } from './queue-schedule.ts'

type Of = { collection: PlannedCollection; id: string }

type NewSchedule = Of & { act: 'publish' | 'unpublish'; at: Date }

/**
 * Publishes a draft, or withdraws what is public, at a minute, with the rights of the colleague of the request. A document has one
 * schedule of each kind at a time; a plan becomes its schedule.
 */
export const setSchedule = (req: PayloadRequest, { collection, id, act, at }: NewSchedule, now: Date) =>
  inRequestTransaction(req, async (): Promise<Result<Moved, MoveRefusal>> => {
    if (at <= now) return fail('past', 'a schedule lies ahead')
    const db = await queryableOf(req)
    const standing = await lockDocument(db, { collection, id })
    if (!standing) return fail('gone', 'there is no such document')
    const isDone = act === 'publish' ? standing.isPublic && !standing.hasNewerDraft : !standing.isPublic
    if (isDone) return fail('done', 'it is so already')
    if ((await countSchedules(db, { id, act })) > 0) return fail('changed', 'it has a schedule')
    if (act === 'publish' && (await selectEmbargo(db, { collection, id, now: at })))
      return fail('embargo', 'an embargo ends later')
    if (act === 'publish') await deletePlan(db, { collection, id })
    return ok({ at: at.toISOString(), job: await queueSchedule(req, { collection, id, act, at }) })
  })

/** Calls a schedule off; a draft keeps its time as a plan. */
export const callOffSchedule = (req: PayloadRequest, { collection, id, job, from }: Of & { job: string; from: Date }) =>
  inRequestTransaction(req, async (): Promise<Result<Moved, MoveRefusal>> => {
    const db = await queryableOf(req)
    const standing = await lockDocument(db, { collection, id })
    if (!standing) return fail('gone', 'there is no such document')
    if (!(await deleteSchedule(db, { job, from }))) return fail('changed', 'it does not stand there any more')
    if (!standing.isPublic && collection !== 'live-streams')
      await insertPlan(db, { collection, id, at: from, user: String(req.user?.id) })
    return ok({ at: from.toISOString(), job: null })
  })
