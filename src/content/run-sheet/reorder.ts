import type { PayloadRequest } from 'payload'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { lockDocument } from '../plan/places.sql.ts'
import { type SaveRefusal, saveLive } from '../plan/save-live.ts'

type Refusal = 'gone' | 'changed' | 'newer-draft' | SaveRefusal

/**
 * Puts the lines into another order, as the colleague of the request. The minutes stay where they are: what moves up is shown
 * earlier. `from` is the order that was seen: another one means that a colleague was quicker.
 */
export const reorderLines = (
  req: PayloadRequest,
  { live, from, to }: { live: string; from: readonly string[]; to: readonly string[] },
): Promise<Result<true, Refusal>> =>
  inRequestTransaction(req, async () => {
    const standing = await lockDocument(await queryableOf(req), { collection: 'live-streams', id: live })
    if (!standing) return fail('gone', 'there is no such live')
    const { isPublic, hasNewerDraft } = standing
    if (isPublic && hasNewerDraft) return fail('newer-draft', 'unsaid changes wait')
    const doc = await req.payload.findByID({
      collection: 'live-streams',
      id: live,
      depth: 0,
      draft: true,
      req,
      overrideAccess: false,
    })
    const rows = doc.lineup ?? []
    const byId = new Map(rows.map((row) => [String(row.id), row]))
    if (rows.map(({ id }) => String(id)).join() !== from.join()) return fail('changed', 'the line-up is another one now')
    if ([...to].sort().join() !== [...from].sort().join()) return fail('changed', 'these are not the lines')
    const lineup = to.map((id, place) => ({ ...byId.get(id)!, minute: rows[place]!.minute }))
    const saved = await saveLive(req, { id: live, isPublic, data: { lineup } })
    return saved.ok ? ok(true) : saved
  })
