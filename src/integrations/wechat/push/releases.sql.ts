import type { Queryable } from '#platform/database.ts'
import { type PushRow, UNDER_WAY } from './pushes.sql.ts'
import { type PushState, withDraft } from './states.ts'

/** Until the end of the transaction nobody else counts what this account has left. */
export async function lockQuota(db: Queryable, appId: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('wechat-quota:' || $1, 0))", [appId])
}

/**
 * How many pushes of the account went out in this way since then, or are about to; `but` does not count itself. What WeChat has
 * refused took nothing. What a colleague has published by hand counts too, by the day on which its draft was made.
 */
export async function countReleases(
  db: Queryable,
  { appId, notify, since, but }: { appId: string; notify: boolean; since: Date; but: string | null },
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from wechat_pushes
     where app_id = $1 and notify = $2 and id is distinct from $4::uuid and (
       (released_at >= $3 and state in ('releasing', 'submitting', 'submitted', 'published', 'unsure', 'removed'))
       or (released_at is null and changed_at >= $3 and 'published' = any(hand_steps)))`,
    [appId, notify, since, but],
  )
  return rows[0]!.count
}

type Release = { id: string; by: string; key: string; now: Date; due: Date }

/** False when there is no draft to release, or somebody has published it by hand. Its key stays while WeChat may still know the send by it, which is for a day. */
export async function insertRelease(db: Queryable, { id, by, key, now, due }: Release): Promise<boolean> {
  const begun = await db.query(
    `update wechat_pushes set state = 'releasing', problem = null, released_by = $2, released_at = $4, changed_at = $4, due_at = $5,
       tries = 0, resolved_by = null, resolved_reason = null,
       release_key = case when submitted_at > $4::timestamptz - interval '24 hours' then coalesce(release_key, $3) else $3 end
     where id = $1 and state = any($6::text[]) and not 'published' = any(hand_steps)`,
    [id, by, key, now, due, withDraft],
  )
  return begun.rowCount === 1
}

/** From then on WeChat may have it. The first such moment of a key stays. */
export async function markSubmitting(db: Queryable, id: string, now: Date): Promise<boolean> {
  const marked = await db.query(
    `update wechat_pushes set state = 'submitting', submitted_at = $2, changed_at = $2, due_at = $2, publish_id = null,
       msg_id = null, msg_data_id = null
     where id = $1 and state = 'releasing'`,
    [id, now],
  )
  return marked.rowCount === 1
}

export type Ids = { publishId: string | null; msgId: string | null; msgDataId: string | null }

/** What WeChat knows it by is kept whatever has happened since: an event may have been faster than the answer. */
export async function markSubmitted(db: Queryable, id: string, { publishId, msgId, msgDataId }: Ids, now: Date): Promise<void> {
  await db.query(
    `update wechat_pushes set publish_id = $2, msg_id = $3, msg_data_id = coalesce($4, msg_data_id), changed_at = $5,
       problem = case when state = 'submitting' then null else problem end,
       tries = case when state = 'submitting' then 0 else tries end,
       due_at = case when state = 'submitting' then $5::timestamptz + interval '5 seconds' else due_at end,
       state = case when state = 'submitting' then 'submitted' else state end
     where id = $1`,
    [id, publishId, msgId, msgDataId, now],
  )
}

export type Ending = {
  to: Extract<PushState, 'published' | 'rejected' | 'removed'>
  problem?: string | null
  articleId?: string | null
  msgDataId?: string | null
  sentCount?: number | null
  /** Places begin with 0. */
  urls?: readonly { place: number; url: string }[]
}

/**
 * The end of a release, said by an answer or by an event, whichever is first, twice, in any order. That it is published wins over
 * whatever anybody believed; that it is not ends only what was not known; what was removed stays so. Facts are added, never taken.
 */
export async function endRelease(db: Queryable, id: string, { to, urls = [], ...ending }: Ending, now: Date): Promise<void> {
  await db.query(
    `update wechat_pushes set
       article_id = coalesce(article_id, $4), msg_data_id = coalesce(msg_data_id, $5), sent_count = coalesce(sent_count, $6),
       state = case when ${ENDS} then $2 else state end,
       problem = case when ${ENDS} then $3 else problem end,
       release_key = case when $2 = 'rejected' and ${ENDS} then null else release_key end,
       finished_at = case when ${ENDS} then coalesce(finished_at, $7) else finished_at end,
       changed_at = case when ${ENDS} then $7 else changed_at end
     where id = $1`,
    [id, to, ending.problem ?? null, ending.articleId ?? null, ending.msgDataId ?? null, ending.sentCount ?? null, now],
  )
  if (to !== 'rejected')
    await db.query(
      `update wechat_push_articles a set url = coalesce(a.url, u.url)
       from jsonb_to_recordset($2::jsonb) as u (place int, url text) where a.push_id = $1 and a.place = u.place`,
      [id, JSON.stringify(urls)],
    )
}

const ENDS = `(state <> $2 and state <> 'removed' and ($2 <> 'rejected' or state in ('submitting', 'submitted', 'unsure')))`

export async function selectByPublishId(db: Queryable, appId: string, publishId: string): Promise<string | undefined> {
  const found = await db.query<{ id: string }>('select id from wechat_pushes where app_id = $1 and publish_id = $2', [
    appId,
    publishId,
  ])
  return found.rows[0]?.id
}

export async function selectByMsgId(db: Queryable, appId: string, msgId: string): Promise<string | undefined> {
  const found = await db.query<{ id: string }>('select id from wechat_pushes where app_id = $1 and msg_id = $2', [appId, msgId])
  return found.rows[0]?.id
}

export type Untold = Pick<PushRow, 'id' | 'state' | 'notify'>

/** Pushes whose publication nobody has told of by its id: handed in without an answer, or perhaps published by hand. */
export async function selectUntold(db: Queryable, appId: string, since: Date): Promise<Untold[]> {
  const found = await db.query<Untold>(
    `select id, state, notify from wechat_pushes
     where app_id = $1 and publish_id is null and msg_id is null and changed_at >= $2 and media_id is not null
       and state in ('drafted', 'gone', 'rejected', 'submitting', 'unsure')
     order by changed_at desc limit 50`,
    [appId, since],
  )
  return found.rows
}

/** A colleague has looked and says why. False when it is known meanwhile. */
export async function resolveRelease(
  db: Queryable,
  { id, to, by, reason, now }: { id: string; to: 'published' | 'drafted'; by: string; reason: string; now: Date },
): Promise<boolean> {
  const resolved = await db.query(
    `update wechat_pushes set state = $2, problem = null, resolved_by = $3, resolved_reason = $4, changed_at = $5,
       finished_at = case when $2 = 'published' then $5::timestamptz else finished_at end
     where id = $1 and state = 'unsure'`,
    [id, to, by, reason, now],
  )
  return resolved.rowCount === 1
}

/** The draft is not there any more, because we deleted it: the push may be composed anew. */
export async function backToComposing(db: Queryable, id: string, problem: string, now: Date): Promise<void> {
  await db.query(
    `update wechat_pushes set state = 'composing', problem = $2, media_id = null, release_key = null, hand_steps = '{}', changed_at = $3
     where id = $1 and state = 'discarding'`,
    [id, problem, now],
  )
}

/** Due once more, a little later, without anything having gone wrong. */
export async function lookLater(db: Queryable, { id, tries }: Pick<PushRow, 'id' | 'tries'>, now: Date): Promise<void> {
  await db.query(
    `update wechat_pushes set tries = least(tries + 1, 10), due_at = $2::timestamptz + make_interval(secs => $3)
     where id = $1 and state in ${UNDER_WAY}`,
    [id, now, Math.min(2 ** (tries + 2), 600)],
  )
}
