import type { Queryable } from '#platform/database.ts'

/** One plan of a live at a time; until the transaction ends. */
export async function lockPlan(db: Queryable, live: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('live-reminders:' || $1, 0))", [live])
}

/** The start of a live, and whether readers are to be reminded of it; nothing for one that is not there. */
export async function selectStart(
  db: Queryable,
  live: string,
  now: Date,
): Promise<{ startsAt: Date | null; isAnnounced: boolean } | undefined> {
  const found = await db.query<{ startsAt: Date | null; isAnnounced: boolean }>(
    `select starts_at as "startsAt", _status = 'published' and deleted_at is null and editor_state = 'auto' and ended_at is null
       and (publish_until is null or publish_until > $2) as "isAnnounced"
     from live_streams where id = $1`,
    [live, now],
  )
  return found.rows[0]
}

/** What has not been sent of a live that is called off will not be. */
export async function dropPlanned(db: Queryable, live: string, now: Date): Promise<void> {
  await db.query("update live_reminders set state = 'dropped', done_at = $2 where live_id = $1 and state = 'planned'", [
    live,
    now,
  ])
}

/** What has not been sent moves with the start; what was too late is planned again when it lies ahead now. */
export async function movePlanned(
  db: Queryable,
  { live, startsAt, now }: { live: string; startsAt: Date; now: Date },
): Promise<void> {
  await db.query(
    `update live_reminders set due_at = $2::timestamptz - make_interval(mins => moment), state = 'planned', done_at = null, problem = null
     where live_id = $1 and (
       (state = 'planned' and due_at <> $2::timestamptz - make_interval(mins => moment))
       or state = 'dropped'
       or (state = 'missed' and $2::timestamptz - make_interval(mins => moment) > $3))`,
    [live, startsAt, now],
  )
}

type Planning = { live: string; startsAt: Date; now: Date; reader?: string }

/** A tap that came after a refusal counts; one before it does not, nor one of somebody who is erased. */
const STANDS = `g.live_id = $1 and g.answer = 'accept' and ($4::text is null or g.reader = $4) and g.reader not like 'erased-%'
  and not exists (
  select from reminder_grants n where n.live_id = g.live_id and n.channel = g.channel and n.reader = g.reader
    and n.answer = 'refuse' and n.given_at >= g.given_at)`

/**
 * Plans one message for each tap that has none: the moments nearest to the start first, each once for a reader, as far as they lie
 * ahead.
 */
export async function insertPlanned(db: Queryable, { live, startsAt, now, reader }: Planning): Promise<void> {
  await db.query(
    `with free as (
       select g.id, g.channel, g.reader, row_number() over (partition by g.channel, g.reader order by g.given_at, g.id) as nth
       from reminder_grants g
       where ${STANDS} and g.channel <> 'mail' and not exists (
         select from live_reminders r
         where r.live_id = g.live_id and r.channel = g.channel and r.reader = g.reader and r.grant_id = g.id)
     ), open as (
       select who.channel, who.reader, m.minutes, row_number() over (partition by who.channel, who.reader order by m.minutes) as nth
       from (select distinct channel, reader from free) who cross join unnest(array[10, 60, 1440]) as m (minutes)
       where $2::timestamptz - make_interval(mins => m.minutes) > $3 and not exists (
         select from live_reminders r
         where r.live_id = $1 and r.channel = who.channel and r.reader = who.reader and r.moment = m.minutes)
     )
     insert into live_reminders (live_id, channel, reader, moment, grant_id, due_at, state)
     select $1, f.channel, f.reader, o.minutes, f.id, $2::timestamptz - make_interval(mins => o.minutes), 'planned'
     from free f join open o using (channel, reader, nth)`,
    [live, startsAt, now, reader ?? null],
  )
}

/** A colleague who asked for mails gets one at every moment that lies ahead. */
export async function insertMails(db: Queryable, { live, startsAt, now, reader }: Planning): Promise<void> {
  await db.query(
    `insert into live_reminders (live_id, channel, reader, moment, grant_id, due_at, state)
     select distinct on (g.reader, m.minutes) $1::uuid, 'mail', g.reader, m.minutes, g.id,
       $2::timestamptz - make_interval(mins => m.minutes), 'planned'
     from reminder_grants g cross join unnest(array[10, 60, 1440]) as m (minutes)
     where ${STANDS} and g.channel = 'mail' and $2::timestamptz - make_interval(mins => m.minutes) > $3
     order by g.reader, m.minutes, g.given_at
     on conflict do nothing`,
    [live, startsAt, now, reader ?? null],
  )
}
