import type { Queryable } from '#platform/database.ts'

const LIVE = `r.live_id as live, (select l.title from live_streams l where l.id = r.live_id) as title, r.channel`

export type KeptGrant = {
  live: string
  title: string | null
  channel: string
  appId: string
  reader: string
  answer: string
  scene: number | null
  givenAt: Date
}

/** What these openids allowed or refused. */
export async function selectGrantsOf(db: Queryable, readers: readonly string[]): Promise<KeptGrant[]> {
  const found = await db.query<KeptGrant>(
    `select ${LIVE}, r.app_id as "appId", r.reader, r.answer, r.scene, r.given_at as "givenAt" from reminder_grants r
     where r.channel <> 'mail' and r.reader = any($1::text[]) order by r.given_at, r.id`,
    [readers],
  )
  return found.rows
}

export type KeptReminder = {
  live: string
  title: string | null
  channel: string
  reader: string
  minutesBefore: number
  dueAt: Date
  state: string
  saidStartAt: Date | null
  doneAt: Date | null
  problem: string | null
  messageId: string | null
}

/** What they were told, or will be. */
export async function selectRemindersOf(db: Queryable, readers: readonly string[]): Promise<KeptReminder[]> {
  const found = await db.query<KeptReminder>(
    `select ${LIVE}, r.reader, r.moment as "minutesBefore", r.due_at as "dueAt", r.state, r.said_start_at as "saidStartAt",
       r.done_at as "doneAt", r.problem, r.message_id as "messageId" from live_reminders r
     where r.channel <> 'mail' and r.reader = any($1::text[]) order by r.due_at, r.live_id, r.moment`,
    [readers],
  )
  return found.rows
}
