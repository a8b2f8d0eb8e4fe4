import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from './in-transaction.ts'
import { insertPlan, lockDocument } from './places.sql.ts'
import type { PlannedCollection } from './plan-item.ts'

type Start = { collection: PlannedCollection; title: string; at: Date; column: string | null }

/** A new draft at its place in the calendar: a live begins then, anything else is planned for then. Gives its id. */
export const startItem = (req: PayloadRequest, { collection, title, at, column }: Start) =>
  inRequestTransaction(req, async (): Promise<Result<string, never>> => {
    const isLive = collection === 'live-streams'
    const made = await req.payload.create({
      collection,
      draft: true,
      data: {
        title,
        author: req.user?.id,
        ...(isLive ? { startsAt: at.toISOString() } : {}),
        ...(collection === 'brand-stories' && column ? { column } : {}),
      } as never,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const id = String(made.id)
    if (!isLive) await insertPlan(await queryableOf(req), { collection, id, at, user: String(req.user?.id) })
    return ok(id)
  })

/** Takes a draft back that was started by mistake: it lies in the trash, with whatever somebody has written meanwhile. */
export const discardItem = (req: PayloadRequest, { collection, id }: Pick<Start, 'collection'> & { id: string }) =>
  inRequestTransaction(req, async (): Promise<Result<{ id: string }, 'gone' | 'done'>> => {
    const standing = await lockDocument(await queryableOf(req), { collection, id })
    if (!standing) return fail('gone', 'there is no such document')
    if (standing.isPublic) return fail('done', 'it is public')
    const data = { deletedAt: new Date().toISOString() } as never
    await req.payload.update({ collection, id, data, depth: 0, overrideAccess: false, req })
    return ok({ id })
  })
