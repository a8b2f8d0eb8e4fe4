import type { Queryable } from '#platform/database.ts'
import type { Criteria } from './criteria.ts'
import type { PushState } from './states.ts'

export type PushRow = {
  id: string
  corp_id: string
  kind: 'single' | 'group'
  collection: string
  document_id: string
  title: string
  text: string
  card: 'link' | 'miniprogram' | 'none'
  mini_app_id: string | null
  mini_page: string | null
  criteria: Criteria
  state: PushState
  problem: string | null
  made_by: string
  made_at: Date
  changed_at: Date
  scheduled_at: Date | null
  started_at: Date | null
}

export async function selectPush(db: Queryable, id: string): Promise<PushRow | undefined> {
  return (await db.query<PushRow>('select * from wecom_pushes where id = $1', [id])).rows[0]
}

export type PushSums = {
  /** Customers or groups that were meant, those that a cap left out included. */
  meant: number
  created: number
  confirmed: number
  delivered: number
  no_friend: number
  capped: number
  failed: number
  waiting: number
  expired: number
  /** In tasks that 企业微信 knows no more. */
  lost: number
  /** Erased before it was known what became of them. */
  erased: number
}

const SUMS = `count(*)::integer as meant,
  (count(*) filter (where r.state in ('created', 'delivered', 'no-friend', 'expired', 'lost') or (r.state = 'capped' and r.task_id is not null)))::integer as created,
  (count(*) filter (where t.confirmed_at is not null and r.state <> 'failed'))::integer as confirmed,
  (count(*) filter (where r.state = 'delivered'))::integer as delivered,
  (count(*) filter (where r.state = 'no-friend'))::integer as no_friend,
  (count(*) filter (where r.state = 'capped'))::integer as capped,
  (count(*) filter (where r.state = 'failed'))::integer as failed,
  (count(*) filter (where r.state in ('planned', 'created')))::integer as waiting,
  (count(*) filter (where r.state = 'expired'))::integer as expired,
  (count(*) filter (where r.state = 'lost'))::integer as lost,
  (count(*) filter (where r.state = 'erased'))::integer as erased`

export async function selectSums(db: Queryable, push: string): Promise<PushSums> {
  const found = await db.query<PushSums>(
    `select ${SUMS} from wecom_recipients r left join wecom_tasks t on t.id = r.task_id where r.push_id = $1`,
    [push],
  )
  return found.rows[0]!
}

export type ListedPush = PushRow & Pick<PushSums, 'meant' | 'created' | 'confirmed' | 'delivered'>

/** The last changed first. */
export async function selectPushes(db: Queryable, limit: number): Promise<ListedPush[]> {
  const found = await db.query<ListedPush>(
    `select p.*, s.* from (select * from wecom_pushes order by changed_at desc, id limit $1) p
     cross join lateral (
       select ${SUMS} from wecom_recipients r left join wecom_tasks t on t.id = r.task_id where r.push_id = p.id) s
     order by p.changed_at desc, p.id`,
    [limit],
  )
  return found.rows
}

export type NewPush = Pick<
  PushRow,
  'id' | 'corp_id' | 'kind' | 'collection' | 'document_id' | 'title' | 'text' | 'card' | 'mini_app_id' | 'mini_page' | 'criteria'
> & { scheduled_at: Date | null }

/** Makes a push, or changes the one of this id while it is composed; false when it has moved on. */
export async function upsertPush(db: Queryable, push: NewPush, { by, now }: { by: string; now: Date }): Promise<boolean> {
  const kept = await db.query(
    `insert into wecom_pushes as p (id, corp_id, kind, collection, document_id, title, text, card, mini_app_id, mini_page, criteria,
       scheduled_at, state, made_by, made_at, changed_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, 'composing', $13, $14, $14, $14)
     on conflict (id) do update set corp_id = excluded.corp_id, kind = excluded.kind, collection = excluded.collection,
       document_id = excluded.document_id, title = excluded.title, text = excluded.text, card = excluded.card,
       mini_app_id = excluded.mini_app_id, mini_page = excluded.mini_page, criteria = excluded.criteria,
       scheduled_at = excluded.scheduled_at, changed_at = excluded.changed_at
     where p.state in ('composing', 'failed')`,
    [
      push.id,
      push.corp_id,
      push.kind,
      push.collection,
      push.document_id,
      push.title,
      push.text,
      push.card,
      push.mini_app_id,
      push.mini_page,
      JSON.stringify(push.criteria),
      push.scheduled_at,
      by,
      now,
    ],
  )
  return kept.rowCount === 1
}

type Step = { id: string; from: readonly PushState[]; to: PushState; problem?: string | null; due?: Date; now: Date }

/** One step of the state machine: false when somebody else has taken it from where it stood. What is queued waits for its schedule. */
export async function updateState(db: Queryable, { id, from, to, problem = null, due, now }: Step): Promise<boolean> {
  const changed = await db.query(
    `update wecom_pushes set state = $3, problem = $4, changed_at = $5, tries = 0,
       due_at = coalesce($6, case when $3 = 'queued' then greatest(scheduled_at, $5) else $5 end),
       started_at = case when $3 = 'making' and state = 'queued' then $5 when $3 = 'queued' then null else started_at end
     where id = $1 and state = any($2::text[])`,
    [id, from, to, problem, now, due ?? null],
  )
  return changed.rowCount === 1
}

/** When it is looked at again. */
export async function updateDue(db: Queryable, id: string, due: Date): Promise<void> {
  await db.query("update wecom_pushes set due_at = $2 where id = $1 and state in ('making', 'waiting')", [id, due])
}

/** Only what never reached 企业微信 is forgotten. */
export async function deletePush(db: Queryable, id: string): Promise<boolean> {
  return (await db.query("delete from wecom_pushes where id = $1 and state in ('composing', 'failed')", [id])).rowCount === 1
}

export async function selectDue(db: Queryable, now: Date): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    "select id from wecom_pushes where state in ('queued', 'making', 'waiting') and due_at <= $1 order by due_at limit 10",
    [now],
  )
  return found.rows.map(({ id }) => id)
}

/** After a failed try: again after 2, 4, 8 … 900 s, with why. */
export async function postponePush(db: Queryable, id: string, { problem, now }: { problem: string; now: Date }): Promise<void> {
  await db.query(
    `update wecom_pushes set tries = least(tries + 1, 10), problem = $2,
       due_at = $3::timestamptz + make_interval(secs => least(power(2, tries + 1), 900))
     where id = $1 and state in ('queued', 'making', 'waiting')`,
    [id, problem.slice(0, 1_000), now],
  )
}

/** Waits for nobody: false when another worker runs this push now. Held until the connection gives it back. */
export async function lockPush(db: Queryable, id: string): Promise<boolean> {
  const asked = await db.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('wecom-push:' || $1, 0)) as locked",
    [id],
  )
  return asked.rows[0]?.locked === true
}

export async function unlockPush(db: Queryable, id: string): Promise<void> {
  await db.query("select pg_advisory_unlock(hashtextextended('wecom-push:' || $1, 0))", [id])
}
