import type { Queryable } from '#platform/database.ts'

export type Tick = { line: string; doneAt: Date }

export async function selectTicks(db: Queryable, live: string): Promise<Tick[]> {
  const found = await db.query<Tick>(
    'select line_id as line, done_at as "doneAt" from live_ticks where live_id = $1 order by done_at, line_id',
    [live],
  )
  return found.rows
}

/** The first tick stays, whoever ticks again. */
export async function insertTick(
  db: Queryable,
  { live, line, by, now }: { live: string; line: string; by: string; now: Date },
): Promise<void> {
  await db.query('insert into live_ticks (live_id, line_id, done_at, done_by) values ($1, $2, $4, $3) on conflict do nothing', [
    live,
    line,
    by,
    now,
  ])
}

export async function deleteTick(db: Queryable, { live, line }: { live: string; line: string }): Promise<void> {
  await db.query('delete from live_ticks where live_id = $1 and line_id = $2', [live, line])
}

export async function hasLine(db: Queryable, { live, line }: { live: string; line: string }): Promise<boolean> {
  const found = await db.query(
    `select from live_streams_lineup where _parent_id = $1 and id = $2
     union all
     select from _live_streams_v_version_lineup l join _live_streams_v v on v.id = l._parent_id
     where v.parent_id = $1 and v.latest and l._uuid = $2 limit 1`,
    [live, line],
  )
  return found.rowCount !== 0
}
