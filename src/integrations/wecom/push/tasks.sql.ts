import type { Queryable } from '#platform/database.ts'
import type { RecipientState, TaskState } from './states.ts'

export type TaskRow = {
  id: string
  push_id: string
  place: number
  sender: string
  state: TaskState
  msgid: string | null
  problem: string | null
  asked_at: Date | null
  confirmed_at: Date | null
}

export type PlannedTask = { id: string; place: number; sender: string; targets: string[] }

/** Freezes who gets a push by which task, and whom a cap leaves out; in place of an earlier plan of which nothing was made. */
export async function insertPlan(
  db: Queryable,
  { push, tasks, capped }: { push: string; tasks: PlannedTask[]; capped: string[] },
): Promise<void> {
  await db.query('delete from wecom_recipients where push_id = $1', [push])
  await db.query('delete from wecom_tasks where push_id = $1', [push])
  for (const { id, place, sender, targets } of tasks) {
    await db.query("insert into wecom_tasks (id, push_id, place, sender, state) values ($1, $2, $3, $4, 'planned')", [
      id,
      push,
      place,
      sender,
    ])
    await db.query(
      `insert into wecom_recipients (push_id, target, task_id, state) select $1, t, $2, 'planned' from unnest($3::text[]) as t`,
      [push, id, targets],
    )
  }
  await db.query(`insert into wecom_recipients (push_id, target, state) select $1, t, 'capped' from unnest($2::text[]) as t`, [
    push,
    capped,
  ])
}

export type TaskWithCounts = TaskRow & { recipients: number; delivered: number }

export async function selectTasks(db: Queryable, push: string): Promise<TaskWithCounts[]> {
  const found = await db.query<TaskWithCounts>(
    `select t.*, count(r.target)::integer as recipients, (count(*) filter (where r.state = 'delivered'))::integer as delivered
     from wecom_tasks t left join wecom_recipients r on r.task_id = t.id where t.push_id = $1 group by t.id order by t.place`,
    [push],
  )
  return found.rows
}

export async function selectTargets(db: Queryable, task: string, state: RecipientState): Promise<string[]> {
  const found = await db.query<{ target: string }>(
    'select target from wecom_recipients where task_id = $1 and state = $2 order by target',
    [task, state],
  )
  return found.rows.map(({ target }) => target)
}

type Step = { id: string; from: readonly TaskState[]; to: TaskState; problem?: string | null; msgid?: string; askedAt?: Date }

/** One step of a task: false when somebody else has taken it from where it stood. */
export async function updateTask(db: Queryable, { id, from, to, problem = null, msgid, askedAt }: Step): Promise<boolean> {
  const changed = await db.query(
    `update wecom_tasks set state = $3, problem = $4, msgid = coalesce($5, msgid), asked_at = coalesce($6, asked_at)
     where id = $1 and state = any($2::text[])`,
    [id, from, to, problem?.slice(0, 1_000) ?? null, msgid ?? null, askedAt ?? null],
  )
  return changed.rowCount === 1
}

export async function updateConfirmed(db: Queryable, id: string, at: Date): Promise<void> {
  await db.query('update wecom_tasks set confirmed_at = $2 where id = $1 and confirmed_at is null', [id, at])
}

/** Moves everybody of a task who stands at `from`; with `targets` only those. */
export async function moveRecipients(
  db: Queryable,
  { task, from, to, targets }: { task: string; from: RecipientState; to: RecipientState; targets?: string[] },
): Promise<void> {
  await db.query(
    `update wecom_recipients set state = $3 where task_id = $1 and state = $2 and ($4::text[] is null or target = any($4))`,
    [task, from, to, targets ?? null],
  )
}

export type SentTo = { target: string; state: 'delivered' | 'no-friend' | 'capped'; at: Date | null }

/** What became of some of a task; whoever was settled before stays as he is. */
export async function settleRecipients(db: Queryable, task: string, sent: SentTo[]): Promise<void> {
  await db.query(
    `update wecom_recipients r set state = s.state, sent_at = s.at
     from unnest($2::text[], $3::text[], $4::timestamptz[]) as s (target, state, at)
     where r.task_id = $1 and r.target = s.target and r.state = 'created'`,
    [task, sent.map(({ target }) => target), sent.map(({ state }) => state), sent.map(({ at }) => at)],
  )
}

export async function countRecipients(db: Queryable, task: string, state: RecipientState): Promise<number> {
  const found = await db.query<{ n: number }>(
    'select count(*)::integer as n from wecom_recipients where task_id = $1 and state = $2',
    [task, state],
  )
  return found.rows[0]!.n
}

export type SentRow = { target: string; sent_at: Date }

/** Delivered ones that measuring has not been told of. */
export async function selectUnstored(db: Queryable, push: string, limit: number): Promise<SentRow[]> {
  const found = await db.query<SentRow>(
    `select target, sent_at from wecom_recipients where push_id = $1 and state = 'delivered' and stored_at is null
     order by target limit $2`,
    [push, limit],
  )
  return found.rows
}

export async function updateStored(db: Queryable, push: string, targets: string[], now: Date): Promise<void> {
  await db.query('update wecom_recipients set stored_at = $3 where push_id = $1 and target = any($2::text[])', [
    push,
    targets,
    now,
  ])
}

export async function selectDelivered(db: Queryable, push: string): Promise<SentRow[]> {
  const found = await db.query<SentRow>(
    "select target, sent_at from wecom_recipients where push_id = $1 and state = 'delivered'",
    [push],
  )
  return found.rows
}

/** Known members of groups. */
export async function selectMembers(
  db: Queryable,
  corpId: string,
  chats: string[],
): Promise<{ chat_id: string; external_userid: string }[]> {
  const found = await db.query<{ chat_id: string; external_userid: string }>(
    'select chat_id, external_userid from wecom_chat_members where corp_id = $1 and chat_id = any($2::text[])',
    [corpId, chats],
  )
  return found.rows
}

export type RecipientRow = {
  target: string
  name: string | null
  sender: string | null
  state: RecipientState
  sent_at: Date | null
  confirmed_at: Date | null
  problem: string | null
}

/** The rows behind a figure; groups by their own name. */
export async function selectRecipients(
  db: Queryable,
  { push, states, isConfirmed, isMade, offset, limit }: RowsAsked,
): Promise<RecipientRow[]> {
  const found = await db.query<RecipientRow>(
    `select r.target, coalesce(c.name, g.name) as name, t.sender, r.state, r.sent_at, t.confirmed_at, t.problem
     from wecom_recipients r join wecom_pushes p on p.id = r.push_id left join wecom_tasks t on t.id = r.task_id
       left join wecom_contacts c on p.kind = 'single' and c.corp_id = p.corp_id and c.external_userid = r.target
       left join wecom_chats g on p.kind = 'group' and g.corp_id = p.corp_id and g.chat_id = r.target
     where r.push_id = $1 and ($2::text[] is null or r.state = any($2)) and (not $3::boolean or (t.confirmed_at is not null and r.state <> 'failed'))
       and (not $4::boolean or t.id is not null)
     order by r.sent_at nulls last, r.target offset $5 limit $6`,
    [push, states, isConfirmed, isMade, offset, limit],
  )
  return found.rows
}

export type RowsAsked = {
  push: string
  states: readonly RecipientState[] | null
  /** Only of tasks that a colleague has confirmed; only of tasks at all. */
  isConfirmed: boolean
  isMade: boolean
  offset: number
  limit: number
}
