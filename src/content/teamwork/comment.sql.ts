import type { Queryable } from '#platform/database.ts'

type Of = { collection: string; id: string }

export type CommentRow = {
  id: string
  thread: string | null
  authorId: string | null
  author: string | null
  text: string
  at: Date
  isWithdrawn: boolean
  resolvedAt: Date | null
  resolvedBy: string | null
  /** Names of who is meant, and whether it still waits for each. */
  mentions: { id: string; name: string; isSeen: boolean }[]
}

/** Everything said about a document, the first first. */
export async function selectComments(db: Queryable, { collection, id }: Of): Promise<CommentRow[]> {
  const found = await db.query<CommentRow>(
    `select c.id, c.thread_id as thread, c.author_id as "authorId", a.name as author, c.text, c.said_at as at,
       c.withdrawn_at is not null as "isWithdrawn", c.resolved_at as "resolvedAt", r.name as "resolvedBy",
       coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'isSeen', m.seen_at is not null) order by u.name)
         from content_mentions m join users u on u.id = m.user_id where m.comment_id = c.id), '[]') as mentions
     from content_comments c left join users a on a.id = c.author_id left join users r on r.id = c.resolved_by_id
     where c.collection = $1 and c.document_id = $2 order by c.said_at, c.id`,
    [collection, id],
  )
  return found.rows
}

type NewComment = Of & { comment: string; thread: string | null; author: string; text: string; at: Date }

export async function insertComment(db: Queryable, made: NewComment): Promise<void> {
  await db.query(
    `insert into content_comments (id, collection, document_id, thread_id, author_id, text, said_at)
     values ($1, $2, $3, $4, $5, $6, $7::timestamptz)`,
    [made.comment, made.collection, made.id, made.thread, made.author, made.text, made.at.toISOString()],
  )
}

/** Of `users` those who are colleagues and whose name stands in the text after an @; besides `also`. Never the author. */
export async function insertMentions(
  db: Queryable,
  { comment, users, also }: { comment: string; users: string[]; also: string | null },
): Promise<void> {
  await db.query(
    `insert into content_mentions (comment_id, user_id)
     select c.id, u.id from content_comments c join users u on u.id is distinct from c.author_id
     where c.id = $1 and (u.id::text = $3 or (position('@' || u.name in c.text) > 0
       and u.id::text in (select jsonb_array_elements_text($2::jsonb))))`,
    [comment, JSON.stringify(users), also],
  )
}

export type Said = Of & { thread: string | null; authorId: string | null; isWithdrawn: boolean; isResolved: boolean }

/** Holds a comment for this transaction. */
export async function lockComment(db: Queryable, comment: string): Promise<Said | undefined> {
  const found = await db.query<Said>(
    `select collection, document_id as id, thread_id as thread, author_id as "authorId", withdrawn_at is not null as "isWithdrawn",
       resolved_at is not null as "isResolved"
     from content_comments where id = $1 for update`,
    [comment],
  )
  return found.rows[0]
}

export async function updateWithdrawn(db: Queryable, comment: string, isWithdrawn: boolean): Promise<void> {
  await db.query('update content_comments set withdrawn_at = case when $2 then now() end where id = $1', [comment, isWithdrawn])
}

/** False when it stood so already. */
export async function updateResolved(
  db: Queryable,
  { thread, isResolved, user }: { thread: string; isResolved: boolean; user: string },
): Promise<boolean> {
  const changed = await db.query(
    `update content_comments set resolved_at = case when $2 then now() end, resolved_by_id = case when $2 then $3::uuid end
     where id = $1 and (resolved_at is not null) is distinct from $2`,
    [thread, isResolved, user],
  )
  return changed.rowCount === 1
}

/** Whoever is meant has seen a comment, or wants to be told of it still. */
export async function updateSeen(
  db: Queryable,
  { comment, user, isSeen }: { comment: string; user: string; isSeen: boolean },
): Promise<boolean> {
  const changed = await db.query(
    'update content_mentions set seen_at = case when $3 then now() end where comment_id = $1 and user_id = $2',
    [comment, user, isSeen],
  )
  return changed.rowCount === 1
}

/** Who answers in a thread has seen what was said there. */
export async function updateThreadSeen(db: Queryable, { thread, user }: { thread: string; user: string }): Promise<void> {
  await db.query(
    `update content_mentions m set seen_at = now() from content_comments c
     where c.id = m.comment_id and $1 in (c.id, c.thread_id) and m.user_id = $2 and m.seen_at is null`,
    [thread, user],
  )
}

export async function deleteCommentsOf(db: Queryable, { collection, id }: Of): Promise<void> {
  await db.query('delete from content_comments where collection = $1 and document_id = $2', [collection, id])
}

export type CommentMail = Of & { userId: string; email: string; author: string | null; text: string }

/** Whom a comment means and no mail has told yet. Nobody when it was withdrawn, resolved or seen meanwhile. */
export async function selectCommentMails(db: Queryable, comment: string): Promise<CommentMail[]> {
  const found = await db.query<CommentMail>(
    `select c.collection, c.document_id as id, u.id as "userId", u.email, a.name as author, c.text
     from content_comments c join content_mentions m on m.comment_id = c.id join users u on u.id = m.user_id
       left join users a on a.id = c.author_id left join content_comments t on t.id = c.thread_id
     where c.id = $1 and c.withdrawn_at is null and m.seen_at is null and m.mailed_at is null
       and c.resolved_at is null and t.resolved_at is null`,
    [comment],
  )
  return found.rows
}

export async function noteCommentMailed(db: Queryable, comment: string, user: string): Promise<void> {
  await db.query('update content_mentions set mailed_at = now() where comment_id = $1 and user_id = $2', [comment, user])
}
