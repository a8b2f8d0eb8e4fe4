import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { findFailure } from '../planner.ts'
import { inRequestTransaction } from './in-transaction.ts'
import type { Moved, MoveRefusal } from './move.ts'
import { countSchedules, lockDocument, selectSchedule } from './places.sql.ts'
import type { PlannedCollection } from './plan-item.ts'
import { queueSchedule } from './queue-schedule.ts'

/**
 * Does at once what a schedule failed to do, with the rights of the colleague who asks. Two who ask together cause one attempt. What
 * still lacks something would only fail again, a minute later and out of sight: it is refused (`lacking`).
 */
export const retrySchedule = (
  req: PayloadRequest,
  { collection, id, job }: { collection: PlannedCollection; id: string; job: string },
  now: Date,
) =>
  inRequestTransaction(req, async (): Promise<Result<Moved, MoveRefusal>> => {
    const db = await queryableOf(req)
    const standing = await lockDocument(db, { collection, id })
    const failed = standing && (await selectSchedule(db, { collection, id, job }))
    if (!failed) return fail('gone', 'there is no such schedule')
    if (failed.isDone || !failed.hasFailed) return fail('done', 'it has not failed')
    if ((await countSchedules(db, { id, act: failed.act })) > 0) return fail('changed', 'it is tried again already')
    const { gaps = [] } = (await findFailure(req.payload, job)) ?? {}
    if (gaps.length > 0) return fail('lacking', 'it still lacks something')
    return ok({ at: now.toISOString(), job: await queueSchedule(req, { collection, id, act: failed.act, at: now }) })
  })
