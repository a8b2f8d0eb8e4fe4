import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isOneOf } from '#people/access.ts'
import { announce } from '#platform/announce.ts'
import type { Queryable } from '#platform/database.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { type HandoverStep, stepOf } from '../handover-steps.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { lockDocument } from '../plan/places.sql.ts'
import type { PlannedCollection } from '../plan/plan-item.ts'
import {
  deleteHandover,
  endOpenHandover,
  type HandoverRow,
  insertHandover,
  reopenHandover,
  selectHandover,
  selectOpenHandover,
  selectRole,
} from './handover.sql.ts'

type Of = { collection: PlannedCollection; id: string }

/**
 * `changed`: somebody else has it by now. `theirs`: it waits for somebody else, and who asks may not write. `receiver`: no such
 * colleague, or one who cannot do that step.
 */
export type HandoverRefusal = 'gone' | 'changed' | 'theirs' | 'receiver'

export type Handover = Omit<HandoverRow, 'at'> & {
  /** Since when it waits, ISO 8601. */
  at: string
}

/** Who has the document now, from whom, for what and since when; null when it waits for nobody. */
export async function readHandover(db: Queryable, of: { collection: string; id: string }): Promise<Handover | null> {
  const open = await selectOpenHandover(db, of)
  return open ? { ...open, at: open.at.toISOString() } : null
}

type NewTurn = Of & { step: HandoverStep; to: string; note: string; expected: string | null }

/** Hands a document to a colleague. `expected` is the hand-over that was seen open. Gives the id of the new one. */
export const handOver = (req: PayloadRequest, { collection, id, step, to, note, expected }: NewTurn, now: Date) =>
  inRequestTransaction(req, async (): Promise<Result<string, HandoverRefusal>> => {
    const open = await takeTurn(req, { collection, id, expected })
    if (!open.ok) return open
    const db = await queryableOf(req)
    const role = await selectRole(db, to)
    const mayReceive = role && (!stepOf(step).isWriting || role === 'editor' || role === 'administrator')
    if (!mayReceive) return fail('receiver', 'that colleague cannot do it')
    const [user, handover] = [String(req.user?.id), uuidv7(now)]
    await endOpenHandover(db, { collection, id, user })
    await insertHandover(db, { collection, id, handover, step, from: user, to, note, at: now, follows: expected })
    await announce(req, 'content.handed-over', { handover })
    return ok(handover)
  })

/** The work is done and nobody has it any more. */
export const endHandover = (req: PayloadRequest, { collection, id, expected }: Of & { expected: string }) =>
  inRequestTransaction(req, async (): Promise<Result<string, HandoverRefusal>> => {
    const open = await takeTurn(req, { collection, id, expected })
    if (!open.ok) return open
    await endOpenHandover(await queryableOf(req), { collection, id, user: String(req.user?.id) })
    return ok(expected)
  })

/** Takes back one's own hand-over, so that it waits again for whom it waited before, or one's own ending of one. */
export const undoHandover = (req: PayloadRequest, handover: string) =>
  inRequestTransaction(req, async (): Promise<Result<string, HandoverRefusal>> => {
    const db = await queryableOf(req)
    const of = await selectHandover(db, handover)
    if (!of || !(await lockDocument(db, of as Of))) return fail('gone', 'there is no such hand-over')
    const [standing, open] = [await selectHandover(db, handover), await selectOpenHandover(db, of)]
    if (!standing) return fail('gone', 'there is no such hand-over')
    const user = String(req.user?.id)
    if (standing.isOpen && standing.fromId === user) {
      await deleteHandover(db, handover)
      if (standing.follows) await reopenHandover(db, standing.follows)
      return ok(handover)
    }
    if (open || standing.endedById !== user) return fail('changed', 'somebody else has it by now')
    await reopenHandover(db, handover)
    return ok(handover)
  })

/** What is published waits for nobody any more. */
export const endPublishedHandover: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (doc._status !== 'published') return doc
  await endOpenHandover(await queryableOf(req), {
    collection: collection.slug,
    id: String(doc.id),
    user: req.user?.id ? String(req.user.id) : null,
  })
  return doc
}

/** Holds the document and makes sure that who asks may decide whose turn it is: who may write, or whom it waits for. */
async function takeTurn(
  req: PayloadRequest,
  { collection, id, expected }: Of & { expected: string | null },
): Promise<Result<null, 'gone' | 'changed' | 'theirs'>> {
  const db = await queryableOf(req)
  if (!(await lockDocument(db, { collection, id }))) return fail('gone', 'there is no such document')
  const open = await selectOpenHandover(db, { collection, id })
  if ((open?.id ?? null) !== expected) return fail('changed', 'somebody else has it by now')
  if (!isOneOf(req.user, ['editor']) && open?.toId !== String(req.user?.id)) return fail('theirs', 'it waits for somebody else')
  return ok(null)
}
