import type { Queryable } from '#platform/database.ts'

export type ReservationCount = { at: Date; count: number }

export async function selectReservationCounts(db: Queryable, live: string): Promise<ReservationCount[]> {
  const found = await db.query<ReservationCount>(
    'select counted_at as at, count from live_reservation_counts where live_id = $1 order by counted_at',
    [live],
  )
  return found.rows
}

/** The same time again replaces what was said of it. */
export async function upsertReservationCounts(
  db: Queryable,
  { live, counts, by, now }: { live: string; counts: readonly ReservationCount[]; by: string; now: Date },
): Promise<void> {
  await db.query(
    `insert into live_reservation_counts (live_id, source, counted_at, count, made_by, made_at)
     select distinct on (c.at) $1::uuid, 'channels', c.at, c.count, $3::uuid, $4::timestamptz
     from unnest($2::jsonb[]) with ordinality as line (value, nth),
       jsonb_to_record(line.value) as c (at timestamptz, count integer)
     order by c.at, line.nth desc
     on conflict (live_id, source, counted_at) do update
       set count = excluded.count, made_by = excluded.made_by, made_at = excluded.made_at`,
    [live, counts.map((one) => JSON.stringify(one)), by, now],
  )
}

export async function deleteReservationCount(db: Queryable, { live, at }: { live: string; at: Date }): Promise<boolean> {
  const gone = await db.query('delete from live_reservation_counts where live_id = $1 and counted_at = $2', [live, at])
  return gone.rowCount === 1
}
