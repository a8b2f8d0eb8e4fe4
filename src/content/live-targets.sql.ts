import type { Queryable } from '#platform/database.ts'

/** What a live is meant to reach; `null` where nothing was promised. */
export type LiveTargets = { reservations: number | null; opens: number | null; orders: number | null; netFen: number | null }

export async function selectTargets(db: Queryable, live: string): Promise<LiveTargets | undefined> {
  const found = await db.query<LiveTargets>(
    'select reservations, opens, orders, net_fen as "netFen" from live_targets where live_id = $1',
    [live],
  )
  return found.rows[0]
}

export async function upsertTargets(
  db: Queryable,
  { live, targets, by, now }: { live: string; targets: LiveTargets; by: string; now: Date },
): Promise<void> {
  await db.query(
    `insert into live_targets (live_id, reservations, opens, orders, net_fen, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (live_id) do update set reservations = excluded.reservations, opens = excluded.opens, orders = excluded.orders,
       net_fen = excluded.net_fen, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [live, targets.reservations, targets.opens, targets.orders, targets.netFen, by, now],
  )
}
