import type { Queryable } from '#platform/database.ts'
import type { StatisticKind } from './kinds.ts'

export type Task = { app_id: string; kind: StatisticKind; day: string; tries: number }
export type TaskState = 'done' | 'delayed' | 'failed' | 'refused'

/** Puts days of a kind down to be asked; those that are done only when `again`. */
export async function planDays(
  db: Queryable,
  { appId, kind, days, now, again }: { appId: string; kind: StatisticKind; days: readonly string[]; now: Date; again: boolean },
): Promise<void> {
  await db.query(
    `insert into wechat_statistic_days (app_id, kind, day, state, due_at)
     select $1, $2, day, 'waiting', $4 from unnest($3::date[]) as given (day)
     on conflict (app_id, kind, day) do update set due_at = excluded.due_at, tries = 0
     where $5 or wechat_statistic_days.state <> 'done'`,
    [appId, kind, days, now, again],
  )
}

/** Takes the next task that is due and lends it until `until`: whoever dies over it leaves it to the next. The latest day first. */
export async function claimTask(
  db: Queryable,
  { pairs, now, until }: { pairs: readonly { appId: string; kind: StatisticKind }[]; now: Date; until: Date },
): Promise<Task | undefined> {
  const claimed = await db.query<Task>(
    `update wechat_statistic_days d set due_at = $4, asked_at = $3, tries = least(d.tries + 1, 1000)
     from (
       select t.app_id, t.kind, t.day from wechat_statistic_days t
       join unnest($1::text[], $2::text[]) as given (app_id, kind) using (app_id, kind)
       where t.due_at <= $3 order by t.day desc, t.kind limit 1 for update of t skip locked
     ) next
     where (d.app_id, d.kind, d.day) = (next.app_id, next.kind, next.day)
     returning d.app_id, d.kind, d.day::text as day, d.tries`,
    [pairs.map(({ appId }) => appId), pairs.map(({ kind }) => kind), now, until],
  )
  return claimed.rows[0]
}

export type Settled = { state: TaskState; dueAt: Date | null; items: number | null; problem: string | null }

export async function settleTask(db: Queryable, task: Task, { state, dueAt, items, problem }: Settled): Promise<void> {
  await db.query(
    `update wechat_statistic_days set state = $4, due_at = $5, items = coalesce($6, items), problem = $7
     where app_id = $1 and kind = $2 and day = $3`,
    [task.app_id, task.kind, task.day, state, dueAt, items, problem],
  )
}

/** Nothing more of this account (and kind, if one is given) before `until`. */
export async function postponeTasks(
  db: Queryable,
  {
    appId,
    kind,
    until,
    problem,
    state,
  }: { appId: string; kind: StatisticKind | null; until: Date; problem: string; state: TaskState },
): Promise<void> {
  await db.query(
    `update wechat_statistic_days set due_at = $3, problem = $4, state = $5
     where app_id = $1 and ($2::text is null or kind = $2) and due_at < $3`,
    [appId, kind, until, problem, state],
  )
}

export type Standing = {
  kind: StatisticKind
  last_done: string | null
  asked_at: Date | null
  waiting: number
  open: { day: string; state: TaskState | 'waiting'; problem: string | null; due_at: Date | null; tries: number }[]
}

/** Where each kind stands, with up to 10 days that are not done. */
export async function selectStandings(db: Queryable, appIds: readonly string[]): Promise<Standing[]> {
  const found = await db.query<Standing>(
    `select kind, max(day) filter (where state = 'done')::text as last_done, max(asked_at) as asked_at,
       count(*) filter (where due_at is not null and state <> 'done')::integer as waiting,
       coalesce((select jsonb_agg(o.row order by o.day desc) from (
         select t.day, jsonb_build_object('day', t.day, 'state', t.state, 'problem', t.problem, 'due_at', t.due_at, 'tries', t.tries) as row
         from wechat_statistic_days t where t.kind = d.kind and t.app_id = any($1) and t.state <> 'done' order by t.day desc limit 10) o), '[]') as open
     from wechat_statistic_days d where app_id = any($1) group by kind`,
    [appIds],
  )
  return found.rows
}
