import type { Queryable } from '#platform/database.ts'

/** A page as an engine is to hear of it. `told` is the state of it that it hears of: when it was changed, or `gone`. */
export type Page = { engine: string; path: string; subject: string; told: string }

/** Notes that an engine is to hear of a page, unless this state of it is known already. */
export async function notePage(db: Queryable, { engine, path, subject, told }: Page, now: Date): Promise<void> {
  await db.query(
    `insert into search_pushes as p (engine, path, subject, told, wanted_at, is_waiting) values ($1, $2, $3, $4, $5, true)
     on conflict (engine, path) do update set subject = excluded.subject, told = excluded.told, wanted_at = excluded.wanted_at,
       is_waiting = true, refused_at = null
     where p.told <> excluded.told or p.subject <> excluded.subject`,
    [engine, path, subject, told, now],
  )
}

type Left = { engine: string; subject: string /** The path where it stands now, if anywhere. */; but: string | null; now: Date }

/** Other addresses of a subject are gone: those that an engine was told of are to be told as such, the others are forgotten. */
export async function noteGone(db: Queryable, { engine, subject, but, now }: Left): Promise<void> {
  await db.query(
    `delete from search_pushes where engine = $1 and subject = $2 and path is distinct from $3 and pushed_at is null and told <> 'gone'`,
    [engine, subject, but],
  )
  await db.query(
    `update search_pushes set told = 'gone', wanted_at = $4, is_waiting = true
     where engine = $1 and subject = $2 and path is distinct from $3 and told <> 'gone'`,
    [engine, subject, but, now],
  )
}

/** The same for an engine that does not want to hear of it. */
export async function forgetPages(db: Queryable, { engine, subject, but }: Omit<Left, 'now'>): Promise<void> {
  await db.query('delete from search_pushes where engine = $1 and subject = $2 and path is distinct from $3', [
    engine,
    subject,
    but,
  ])
}

export type Waiting = { path: string; told: string }

/** What an engine is to hear of next: first what it never heard of, then the longest waiting; nothing it heard of after `before`. */
export async function selectWaiting(
  db: Queryable,
  { engine, before, limit }: { engine: string; before: Date; limit: number },
): Promise<Waiting[]> {
  const found = await db.query<Waiting>(
    `select path, told from search_pushes where engine = $1 and is_waiting and (pushed_at is null or pushed_at <= $2)
     order by pushed_at is not null, wanted_at, path limit $3`,
    [engine, before, limit],
  )
  return found.rows
}

/** These states were told; what has changed meanwhile goes on waiting. `refused`: the engine takes these addresses at no time. */
export async function markTold(
  db: Queryable,
  { engine, told, refused, now }: { engine: string; told: readonly Waiting[]; refused: readonly string[]; now: Date },
): Promise<void> {
  await db.query(
    `update search_pushes p set is_waiting = p.told <> t.told, pushed_at = $3,
       refused_at = case when p.path = any($4::text[]) then $3::timestamptz end
     from jsonb_to_recordset($2::jsonb) as t (path text, told text) where p.engine = $1 and p.path = t.path`,
    [engine, JSON.stringify(told), now, refused],
  )
}

export type EngineRow = {
  engine: string
  remain: number | null
  sent: number
  day: string
  paused_until: Date | null
  ok_at: Date | null
  /** In both languages, as JSON. */
  error: string | null
  error_at: Date | null
}

export async function selectEngine(db: Queryable, engine: string): Promise<EngineRow | undefined> {
  const found = await db.query<EngineRow>(
    'select engine, remain, sent, day::text as day, paused_until, ok_at, error, error_at from search_engines where engine = $1',
    [engine],
  )
  return found.rows[0]
}

type Kept = { engine: string; day: string; sent: number; remain: number | null; now: Date }

/** Counts what was taken on a day, and forgets what was wrong before. */
export async function keepTaken(db: Queryable, { engine, day, sent, remain, now }: Kept): Promise<void> {
  await db.query(
    `insert into search_engines as e (engine, day, sent, remain, ok_at) values ($1, $2::date, $3, $4, $5)
     on conflict (engine) do update set sent = case when e.day = excluded.day then e.sent else 0 end + excluded.sent, day = excluded.day,
       remain = excluded.remain, ok_at = excluded.ok_at, paused_until = null, error = null, error_at = null`,
    [engine, day, sent, remain, now],
  )
}

type Failed = { engine: string; day: string; error: string; until: Date; isUsedUp: boolean; now: Date }

/** Keeps what was wrong, and until when the engine is left alone. */
export async function keepFailure(db: Queryable, { engine, day, error, until, isUsedUp, now }: Failed): Promise<void> {
  await db.query(
    `insert into search_engines as e (engine, day, sent, remain, paused_until, error, error_at)
     values ($1, $2::date, 0, case when $6 then 0 end, $4, $3, $5)
     on conflict (engine) do update set sent = case when e.day = excluded.day then e.sent else 0 end, day = excluded.day,
       remain = case when $6 then 0 when e.day = excluded.day then e.remain end,
       paused_until = excluded.paused_until, error = excluded.error, error_at = excluded.error_at`,
    [engine, day, error, until, now, isUsedUp],
  )
}

export async function countWaiting(db: Queryable, engine: string): Promise<number> {
  const found = await db.query<{ count: number }>(
    'select count(*)::integer as count from search_pushes where engine = $1 and is_waiting',
    [engine],
  )
  return found.rows[0]!.count
}

export type PushRow = { path: string; told: string; pushed_at: Date; refused_at: Date | null }

/** What an engine was told last. */
export async function selectLastTold(db: Queryable, engine: string, limit: number): Promise<PushRow[]> {
  const found = await db.query<PushRow>(
    `select path, told, pushed_at, refused_at from search_pushes where engine = $1 and pushed_at is not null
     order by pushed_at desc, path limit $2`,
    [engine, limit],
  )
  return found.rows
}

/** When a document was last changed; `null` when it has no page of its own, `undefined` when it is not there. `table` comes from the list of types. */
export async function selectChangedAt(db: Queryable, table: string, id: string): Promise<Date | null | undefined> {
  const isFollowUp = table === 'reviews' ? 'follows_id is not null' : 'false'
  const found = await db.query<{ at: Date | null }>(
    `select case when ${isFollowUp} then null else updated_at end as at from "${table}" where id::text = $1`,
    [id],
  )
  return found.rows[0]?.at
}
