import type { Queryable } from '#platform/database.ts'

export type Colleague = { id: string; name: string; userid: string | null }

/** Colleagues of the hub, and who they are in 企业微信. */
export async function selectColleagues(db: Queryable): Promise<Colleague[]> {
  const found = await db.query<Colleague>(
    'select u.id, u.name, c.userid from users u left join wecom_colleagues c on c.user_id = u.id order by u.name, u.id',
  )
  return found.rows
}

/** False for somebody who is no colleague. */
export async function upsertColleague(db: Queryable, user: string, userid: string): Promise<boolean> {
  const kept = await db.query(
    `insert into wecom_colleagues (user_id, userid) select id, $2 from users where id = $1
     on conflict (user_id) do update set userid = excluded.userid`,
    [user, userid],
  )
  return kept.rowCount === 1
}

export async function deleteColleague(db: Queryable, user: string): Promise<void> {
  await db.query('delete from wecom_colleagues where user_id = $1', [user])
}

export async function selectUserid(db: Queryable, user: string): Promise<string | undefined> {
  const found = await db.query<{ userid: string }>('select userid from wecom_colleagues where user_id = $1', [user])
  return found.rows[0]?.userid
}

export type AlertState = 'asking' | 'sent' | 'failed' | 'unknown'

/** Writes down that a warning is asked for; gives how it stands, and when it was first asked for. */
export async function beginAlert(
  db: Queryable,
  { alert, userid, now }: { alert: number; userid: string; now: Date },
): Promise<{ state: AlertState; asked_at: Date }> {
  await db.query(
    `insert into wecom_alerts (alert_id, userid, state, asked_at) values ($1, $2, 'asking', $3) on conflict do nothing`,
    [alert, userid, now],
  )
  const found = await db.query<{ state: AlertState; asked_at: Date }>(
    'select state, asked_at from wecom_alerts where alert_id = $1',
    [alert],
  )
  return found.rows[0]!
}

export async function settleAlert(db: Queryable, alert: number, state: AlertState, problem: string | null): Promise<void> {
  await db.query("update wecom_alerts set state = $2, problem = $3 where alert_id = $1 and state = 'asking'", [
    alert,
    state,
    problem,
  ])
}

/** It was not even asked for, so the next try is the first one. */
export async function forgetAlert(db: Queryable, alert: number): Promise<void> {
  await db.query("delete from wecom_alerts where alert_id = $1 and state = 'asking'", [alert])
}
