import type { Queryable } from '#platform/database.ts'
import type { PushableType } from '../articles.ts'
import type { PushState } from './states.ts'

export type PushRow = {
  id: string
  app_id: string
  notify: boolean
  comments: boolean
  state: PushState
  media_id: string | null
  problem: string | null
  made_by: string
  made_at: Date
  changed_at: Date
  hand_steps: string[]
  /** What WeChat knows the send by; the same until WeChat has said that it did not happen. */
  release_key: string | null
  released_at: Date | null
  submitted_at: Date | null
  /** WeChat's own ids, as text. */
  publish_id: string | null
  msg_id: string | null
  msg_data_id: string | null
  article_id: string | null
  /** Followers that a send reached. */
  sent_count: number | null
  finished_at: Date | null
  resolved_by: string | null
  resolved_reason: string | null
  tries: number
  articles: {
    collection: PushableType
    id: string
    title: string
    author: string
    digest: string
    /** Hexadecimal. */
    sentHash: string | null
    /** Where it stands in the account, once it is published. */
    url: string | null
  }[]
}

const WITH_ARTICLES = `select p.*, coalesce((
    select jsonb_agg(jsonb_build_object('collection', a.collection, 'id', a.document_id, 'title', a.title, 'author', a.author,
      'digest', a.digest, 'sentHash', encode(a.sent_hash, 'hex'), 'url', a.url) order by a.place)
    from wechat_push_articles a where a.push_id = p.id), '[]') as articles
  from wechat_pushes p`

/** What the worker goes on with. */
export const UNDER_WAY = `('queued', 'drafting', 'updating', 'discarding', 'releasing', 'submitting', 'submitted')`

export async function selectPush(db: Queryable, id: string): Promise<PushRow | undefined> {
  return (await db.query<PushRow>(`${WITH_ARTICLES} where p.id = $1`, [id])).rows[0]
}

export async function selectPushes(db: Queryable, limit: number): Promise<PushRow[]> {
  return (await db.query<PushRow>(`${WITH_ARTICLES} order by p.changed_at desc, p.id limit $1`, [limit])).rows
}

export async function selectTroubled(db: Queryable, limit: number): Promise<PushRow[]> {
  const found = await db.query<PushRow>(
    `${WITH_ARTICLES} where p.state in ('unsure', 'unknown', 'rejected') order by p.changed_at desc, p.id limit $1`,
    [limit],
  )
  return found.rows
}

type Options = { id: string; notify: boolean; comments: boolean; now: Date }

export async function insertPush(db: Queryable, push: Options & { appId: string; by: string }): Promise<void> {
  await db.query(
    `insert into wechat_pushes (id, app_id, notify, comments, state, made_by, made_at, changed_at, due_at)
     values ($1, $2, $3, $4, 'composing', $5, $6, $6, $6)`,
    [push.id, push.appId, push.notify, push.comments, push.by, push.now],
  )
}

/** False when the push is not being composed (any more). */
export async function updateOptions(db: Queryable, { id, notify, comments, now }: Options): Promise<boolean> {
  const changed = await db.query(
    `update wechat_pushes set notify = $2, comments = $3, changed_at = $4 where id = $1 and state in ('composing', 'failed')`,
    [id, notify, comments, now],
  )
  return changed.rowCount === 1
}

export type NewArticle = { collection: PushableType; id: string; title: string; author: string; digest: string }

export async function replaceArticles(db: Queryable, push: string, articles: readonly NewArticle[]): Promise<void> {
  await db.query('delete from wechat_push_articles where push_id = $1', [push])
  await db.query(
    `insert into wechat_push_articles (push_id, place, collection, document_id, title, author, digest)
     select $1::uuid, a.place - 1, a.value->>'collection', (a.value->>'id')::uuid, a.value->>'title', a.value->>'author', a.value->>'digest'
     from jsonb_array_elements($2::jsonb) with ordinality as a (value, place)`,
    [push, JSON.stringify(articles)],
  )
}

type Step = { id: string; from: readonly PushState[]; to: PushState; problem?: string | null; mediaId?: string; now: Date }

/** One step of the state machine: false when somebody else has taken it from where it stood. */
export async function updateState(db: Queryable, { id, from, to, problem = null, mediaId, now }: Step): Promise<boolean> {
  const changed = await db.query(
    `update wechat_pushes set state = $3, problem = $4, media_id = coalesce($5, media_id), changed_at = $6, due_at = $6,
       tries = case when state in ${UNDER_WAY} then tries else 0 end
     where id = $1 and state = any($2::text[])`,
    [id, from, to, problem, mediaId ?? null, now],
  )
  return changed.rowCount === 1
}

/** What the draft is about to hold, in the order of the push. */
export async function updateHashes(db: Queryable, id: string, hashes: readonly Buffer[]): Promise<void> {
  await db.query(
    `update wechat_push_articles a set sent_hash = decode(h.value, 'hex')
     from unnest($2::text[]) with ordinality as h (value, place) where a.push_id = $1 and a.place = h.place - 1`,
    [id, hashes.map((hash) => hash.toString('hex'))],
  )
}

export async function updateHash(db: Queryable, id: string, place: number, hash: Buffer): Promise<void> {
  await db.query('update wechat_push_articles set sent_hash = $3 where push_id = $1 and place = $2', [id, place, hash])
}

/** False for a push that is in no draft box. */
export async function updateHandStep(
  db: Queryable,
  { id, step, isDone }: { id: string; step: string; isDone: boolean },
): Promise<boolean> {
  const changed = await db.query(
    `update wechat_pushes set hand_steps = case when $3 then array_append(array_remove(hand_steps, $2), $2) else array_remove(hand_steps, $2) end
     where id = $1 and media_id is not null and state not in ('composing', 'queued', 'drafting', 'failed', 'unknown')`,
    [id, step, isDone],
  )
  return changed.rowCount === 1
}

/** Only what never reached WeChat is forgotten. */
export async function deletePush(db: Queryable, id: string): Promise<boolean> {
  const gone = await db.query(`delete from wechat_pushes where id = $1 and state in ('composing', 'failed')`, [id])
  return gone.rowCount === 1
}

/** Those that wait for the worker, the longest first. */
export async function selectDue(db: Queryable, now: Date): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select id from wechat_pushes where state in ${UNDER_WAY} and due_at <= $1 order by due_at limit 10`,
    [now],
  )
  return found.rows.map(({ id }) => id)
}

/** After a failed try: again after 2, 4, 8 … 900 s, with why. */
export async function postponePush(
  db: Queryable,
  id: string,
  { problem, now }: { problem: string | null; now: Date },
): Promise<void> {
  await db.query(
    `update wechat_pushes set tries = least(tries + 1, 10), problem = $2,
       due_at = $3::timestamptz + make_interval(secs => least(power(2, tries + 1), 900))
     where id = $1 and state in ${UNDER_WAY}`,
    [id, problem?.slice(0, 1_000) ?? null, now],
  )
}

/** Waits for nobody: false when another worker runs this push now. Held until the connection gives it back. */
export async function lockPush(db: Queryable, id: string): Promise<boolean> {
  const asked = await db.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('wechat-push:' || $1, 0)) as locked",
    [id],
  )
  return asked.rows[0]?.locked === true
}

export async function unlockPush(db: Queryable, id: string): Promise<void> {
  await db.query("select pg_advisory_unlock(hashtextextended('wechat-push:' || $1, 0))", [id])
}
