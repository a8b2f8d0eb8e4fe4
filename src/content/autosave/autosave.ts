import type { PayloadRequest } from 'payload'
import { MINUTE_MS } from '#platform/days.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { lockDocument } from '../plan/places.sql.ts'
import type { PlannedCollection } from '../plan/plan-item.ts'
import { deleteVersion, noteAutosave, selectLatestVersion, selectSitting } from './autosave.sql.ts'

/** So long one sitting is one version; a longer one leaves a version behind, so that a morning's work can be gone back to. */
const SITTING_MS = 30 * MINUTE_MS

export type Autosave = {
  collection: PlannedCollection
  id: string
  values: Record<string, unknown>
  /** When the document had been changed last as the form knows it, ISO 8601. */
  expected: string
}

/**
 * Keeps what stands in a form as a draft, with the rights of the colleague. Nothing public changes and nothing is announced. Within a
 * sitting the new version takes the place of the one before. `changed`: somebody saved something else meanwhile; what he wrote stays.
 * Gives when the document was changed last now.
 */
export const autosave = (req: PayloadRequest, { collection, id, values, expected }: Autosave, now: Date) =>
  inRequestTransaction(req, async (): Promise<Result<string, 'gone' | 'changed'>> => {
    const [db, user] = [await queryableOf(req), String(req.user?.id)]
    if (!(await lockDocument(db, { collection, id }))) return fail('gone', 'there is no such document')
    const latest = await selectLatestVersion(db, { collection, id })
    if (!latest || latest.updatedAt !== expected) return fail('changed', 'somebody saved it meanwhile')
    const since = new Date(now.getTime() - SITTING_MS)
    const begun = await selectSitting(db, { collection, id, version: latest.version, user, since })
    const { id: _id, updatedAt: _updatedAt, createdAt: _createdAt, ...rest } = values
    const saved = await req.payload.update({
      collection,
      id,
      draft: true,
      data: { ...rest, _status: 'draft' } as never,
      depth: 0,
      overrideAccess: false,
      overrideLock: false,
      context: { isAutosave: true },
      req,
    })
    if (begun) await deleteVersion(db, { collection, version: latest.version })
    await noteAutosave(db, { collection, id, user, begun: begun ?? now.toISOString() })
    return ok(String(saved.updatedAt))
  })
