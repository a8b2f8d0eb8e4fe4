import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { selectEmbargo } from './embargo.sql.ts'
import { inRequestTransaction } from './in-transaction.ts'
import type { Move, Moved, MoveRefusal } from './move.ts'
import { moveLive } from './move-live.ts'
import { deletePlan, insertPlan, selectSchedule, updatePlan, updateSchedule } from './places.sql.ts'
import { queueSchedule } from './queue-schedule.ts'

/** Moves one item, or says why not. Runs in one transaction, as the colleague of the request. */
export const moveItem = (req: PayloadRequest, move: Move, now: Date): Promise<Result<Moved, MoveRefusal>> =>
  inRequestTransaction(req, () => {
    if (move.job) return moveSchedule(req, { ...move, job: move.job }, now)
    return move.collection === 'live-streams' ? moveLive(req, move, now) : movePlan(req, move)
  })

async function movePlan(req: PayloadRequest, { collection, id, from, to }: Move): Promise<Result<Moved, MoveRefusal>> {
  const db = await queryableOf(req)
  const of = { collection, id }
  if (from && to) return (await updatePlan(db, { ...of, from, to })) ? at(to) : changed
  if (from) return (await deletePlan(db, { ...of, from })) ? at(null) : changed
  if (!to) return at(null)
  return (await insertPlan(db, { ...of, at: to, user: String(req.user?.id) })) ? at(to) : changed
}

async function moveSchedule(
  req: PayloadRequest,
  { collection, id, job, from, to }: Move & { job: string },
  now: Date,
): Promise<Result<Moved, MoveRefusal>> {
  const db = await queryableOf(req)
  const scheduled = await selectSchedule(db, { collection, id, job })
  if (!scheduled) return fail('gone', 'there is no such schedule')
  if (scheduled.isDone) return fail('done', 'it has fired')
  if (!from || !to || to <= now) return fail('past', 'a schedule lies ahead')
  const isEarly = scheduled.act === 'publish' && (await selectEmbargo(db, { collection, id, now: to }))
  if (isEarly) return fail('embargo', 'an embargo ends later')
  // One that failed is not tried again at another time: a new one takes its place, of the colleague who moved it.
  if (scheduled.hasFailed) return at(to, await queueSchedule(req, { collection, id, act: scheduled.act, at: to }))
  if (scheduled.isClose) return fail('close', 'it fires in a moment')
  return (await updateSchedule(db, { job, from, to })) ? at(to, job) : changed
}

const at = (to: Date | null, job: string | null = null) => ok<Moved>({ at: to?.toISOString() ?? null, job })
const changed = fail('changed' as const, 'it does not stand there any more')
