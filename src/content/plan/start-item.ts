import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from './in-transaction.ts'
import { insertPlan } from './places.sql.ts'
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
