import type { Queryable } from '#platform/database.ts'

export type ReservationCount = { at: Date; count: number }

/** `channels`: all of a live, brought from 视频号助手; `sharer`: those that one promoter (推客) brought, asked of WeChat. */
export type ReservationSource = 'channels' | 'sharer'

type Of = { live: string; source: ReservationSource }

export async function selectReservationCounts(db: Queryable, { live, source }: Of): Promise<ReservationCount[]> {
  const found = await db.query<ReservationCount>(
    'select counted_at as at, count from live_reservation_counts where live_id = $1 and source = $2 order by counted_at',
    [live, source],
  )
  return found.rows
}

/** The same time again replaces what was said of it. */
export async function upsertReservationCounts(
  db: Queryable,
  { live, source, counts, by, now }: Of & { counts: readonly ReservationCount[]; by: string | null; now: Date },
): Promise<void> {
  await db.query(
    `insert into live_reservation_counts (live_id, source, counted_at, count, made_by, made_at)
     select distinct on (c.at) $1::uuid, $5, c.at, c.count, $3::uuid, $4::timestamptz
     from unnest($2::jsonb[]) with ordinality as line (value, nth),
       jsonb_to_record(line.value) as c (at timestamptz, count integer)
     order by c.at, line.nth desc
     on conflict (live_id, source, counted_at) do update
       set count = excluded.count, made_by = excluded.made_by, made_at = excluded.made_at`,
    [live, counts.map((one) => JSON.stringify(one)), by, now, source],
  )
}

/** Only what a colleague brought. */
export async function deleteReservationCount(db: Queryable, { live, at }: { live: string; at: Date }): Promise<boolean> {
  const gone = await db.query(
    "delete from live_reservation_counts where live_id = $1 and source = 'channels' and counted_at = $2",
    [live, at],
  )
  return gone.rowCount === 1
}

/** The live that is planned nearest to a time, at most `withinMs` off. */
export async function selectLiveAt(db: Queryable, at: Date, withinMs: number): Promise<string | undefined> {
  const found = await db.query<{ id: string }>(
    `select id from live_streams where deleted_at is null
       and starts_at between $1::timestamptz - make_interval(secs => $2) and $1::timestamptz + make_interval(secs => $2)
     order by abs(extract(epoch from starts_at - $1::timestamptz)), id limit 1`,
    [at, withinMs / 1_000],
  )
  return found.rows[0]?.id
}
