import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { deleteEmbargo, selectEmbargo, upsertEmbargo } from './embargo.sql.ts'
import { inRequestTransaction } from './in-transaction.ts'
import { hasScheduleBefore, lockDocument } from './places.sql.ts'
import type { PlannedCollection } from './plan-item.ts'

/** Nobody publishes before an embargo ends: no button, no schedule and no interface. */
export const refuseEmbargoed: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data._status !== 'published' || !originalDoc?.id) return data
  const embargo = await findEmbargo(
    await queryableOf(req),
    { collection: collection.slug, id: String(originalDoc.id) },
    new Date(),
  )
  if (!embargo) return data
  const message = say(embargo, req.i18n?.language)
  throw new ValidationError({ collection: collection.slug, errors: [{ message, path: '_status' }], req }, req.t)
}

/** The embargo that a document is under at `now`, in words; nothing when it may be public. */
export async function findEmbargo(
  db: Queryable,
  of: { collection: string; id: string },
  now: Date,
): Promise<Bilingual | undefined> {
  const until = await selectEmbargo(db, { ...of, now })
  if (!until) return undefined
  const when = `${dayOf(new Date(until), hubTimeZone())} ${timeOf(new Date(until), hubTimeZone())}`
  return { zh: `禁发至 ${when}，到点前不能发布。`, en: `Under embargo until ${when}.` }
}

export type EmbargoRefusal = 'gone' | 'done' | 'past' | 'early-schedule'

/**
 * Sets until when a draft must not be public, or lifts it with null. Refuses a time that is over (`past`), a document that is public
 * already (`done`), and one whose schedule would fire before (`early-schedule`).
 */
export const setEmbargo = (
  req: PayloadRequest,
  { collection, id, until }: { collection: PlannedCollection; id: string; until: Date | null },
  now: Date,
) =>
  inRequestTransaction(req, async (): Promise<Result<{ until: string | null }, EmbargoRefusal>> => {
    const db = await queryableOf(req)
    const standing = await lockDocument(db, { collection, id })
    if (!standing) return fail('gone', 'there is no such document')
    if (!until) {
      await deleteEmbargo(db, { collection, id })
      return ok({ until: null })
    }
    if (standing.isPublic) return fail('done', 'it is public')
    if (until <= now) return fail('past', 'an embargo lies ahead')
    if (await hasScheduleBefore(db, { id, until })) return fail('early-schedule', 'its schedule fires before')
    await upsertEmbargo(db, { collection, id, until, user: String(req.user?.id) })
    return ok({ until: until.toISOString() })
  })
