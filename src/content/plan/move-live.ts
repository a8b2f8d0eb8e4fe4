import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { Move, Moved, MoveRefusal } from './move.ts'
import { lockDocument } from './places.sql.ts'
import { saveLive } from './save-live.ts'

/** Moves the start of a live, and its planned end with it. What is announced moves for every reader at once. */
export async function moveLive(
  req: PayloadRequest,
  { id, from, to, isTold }: Move,
  now: Date,
): Promise<Result<Moved, MoveRefusal>> {
  const standing = await lockDocument(await queryableOf(req), { collection: 'live-streams', id })
  if (!standing) return fail('gone', 'there is no such live')
  const { isPublic, hasNewerDraft } = standing
  if (isPublic && hasNewerDraft) return fail('newer-draft', 'unsaid changes wait')
  const live = await req.payload.findByID({ collection: 'live-streams', id, depth: 0, draft: true, req, overrideAccess: false })
  const startsAt = live.startsAt ? new Date(live.startsAt) : null
  if (startsAt?.getTime() !== from?.getTime()) return fail('changed', 'it does not stand there any more')
  if (isPublic) {
    const isOver = live.editorState !== 'auto' || live.endedAt || !startsAt || startsAt <= now
    if (isOver) return fail('done', 'it has begun, ended or been cancelled')
    if (!to || to <= now) return fail('past', 'an announced live lies ahead')
    if (!isTold) return fail('told', 'readers were told the time')
  }
  const endsAt = live.endsAt && startsAt && to ? new Date(Date.parse(live.endsAt) + to.getTime() - startsAt.getTime()) : null
  const data = { startsAt: to?.toISOString() ?? null, ...(live.endsAt ? { endsAt: endsAt?.toISOString() ?? null } : {}) }
  const saved = await saveLive(req, { id, isPublic, data })
  return saved.ok ? ok({ at: data.startsAt, job: null }) : saved
}
