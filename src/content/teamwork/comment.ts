import type { PayloadRequest } from 'payload'
import { announce } from '#platform/announce.ts'
import type { Queryable } from '#platform/database.ts'
import { queryableOf } from '#platform/request-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { inRequestTransaction } from '../plan/in-transaction.ts'
import { lockDocument } from '../plan/places.sql.ts'
import type { PlannedCollection } from '../plan/plan-item.ts'
import {
  type CommentRow,
  insertComment,
  insertMentions,
  lockComment,
  selectComments,
  updateResolved,
  updateSeen,
  updateThreadSeen,
  updateWithdrawn,
} from './comment.sql.ts'

/** `changed`: it stands so already, or the thread is closed. `theirs`: only its author may. */
export type CommentRefusal = 'gone' | 'changed' | 'theirs'

export const LONGEST_COMMENT = 2_000

export type Comment = Omit<CommentRow, 'at' | 'resolvedAt' | 'isWithdrawn' | 'thread'> & {
  /** ISO 8601. */
  at: string
  resolvedAt: string | null
}

/** What began a conversation, and what was answered. */
export type Thread = Comment & { answers: Comment[] }

/** The conversations about a document, the oldest first. What was withdrawn is not among them, nor the answers to it. */
export async function readThreads(db: Queryable, of: { collection: string; id: string }): Promise<Thread[]> {
  const said = (await selectComments(db, of)).filter(({ isWithdrawn }) => !isWithdrawn)
  const answersTo = (id: string) => said.filter(({ thread }) => thread === id).map(toComment)
  return said.filter(({ thread }) => thread === null).map((row) => ({ ...toComment(row), answers: answersTo(row.id) }))
}

type NewComment = { collection: PlannedCollection; id: string; thread: string | null; text: string; mentions: string[] }

/**
 * Says something about a document, or answers in one of its threads; what was resolved is opened again by an answer. Told are
 * those whose name the text says after an @, and who began the thread. Gives the id of what was said.
 */
export const sayComment = (req: PayloadRequest, { collection, id, thread, text, mentions }: NewComment, now: Date) =>
  inRequestTransaction(req, async (): Promise<Result<string, CommentRefusal>> => {
    const db = await queryableOf(req)
    if (!(await lockDocument(db, { collection, id }))) return fail('gone', 'there is no such document')
    const first = thread ? await lockComment(db, thread) : undefined
    const isOfThis = first?.collection === collection && first.id === id && first.thread === null && !first.isWithdrawn
    if (thread && !isOfThis) return fail('gone', 'there is no such thread')
    const [author, comment] = [String(req.user?.id), uuidv7(now)]
    await insertComment(db, { comment, collection, id, thread, author, text, at: now })
    await insertMentions(db, { comment, users: mentions, also: first?.authorId ?? null })
    if (thread) {
      await updateThreadSeen(db, { thread, user: author })
      await updateResolved(db, { thread, isResolved: false, user: author })
    }
    await announce(req, 'comment.said', { comment })
    return ok(comment)
  })

/** Takes one's own words back, or says them again after all. */
export const withdrawComment = (req: PayloadRequest, { comment, isWithdrawn }: { comment: string; isWithdrawn: boolean }) =>
  inRequestTransaction(req, async (): Promise<Result<string, CommentRefusal>> => {
    const db = await queryableOf(req)
    const said = await lockComment(db, comment)
    if (!said) return fail('gone', 'there is no such comment')
    if (said.authorId !== String(req.user?.id)) return fail('theirs', 'only its author may')
    if (said.isWithdrawn === isWithdrawn) return fail('changed', 'it stands so already')
    await updateWithdrawn(db, comment, isWithdrawn)
    return ok(comment)
  })

/** Closes a thread, or opens it again. */
export const resolveThread = (req: PayloadRequest, { thread, isResolved }: { thread: string; isResolved: boolean }) =>
  inRequestTransaction(req, async (): Promise<Result<string, CommentRefusal>> => {
    const db = await queryableOf(req)
    const first = await lockComment(db, thread)
    if (!first || first.thread || first.isWithdrawn) return fail('gone', 'there is no such thread')
    const isChanged = await updateResolved(db, { thread, isResolved, user: String(req.user?.id) })
    return isChanged ? ok(thread) : fail('changed', 'it stands so already')
  })

/** Whoever is meant says that he has seen it, so that it waits for him no more; or that it should wait still. */
export const seeComment = (req: PayloadRequest, { comment, isSeen }: { comment: string; isSeen: boolean }) =>
  inRequestTransaction(req, async (): Promise<Result<string, CommentRefusal>> => {
    const isMeant = await updateSeen(await queryableOf(req), { comment, user: String(req.user?.id), isSeen })
    return isMeant ? ok(comment) : fail('gone', 'it does not mean this colleague')
  })

const toComment = ({ thread, isWithdrawn, at, resolvedAt, ...rest }: CommentRow): Comment => ({
  ...rest,
  at: at.toISOString(),
  resolvedAt: resolvedAt?.toISOString() ?? null,
})
