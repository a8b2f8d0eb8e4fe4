import type { Queryable } from '#platform/database.ts'

export type DropRow = { day: string; door: string; reason: string; count: number }

export async function addDrops(db: Queryable, rows: DropRow[]): Promise<void> {
  await db.query(
    `insert into drops (day, door, reason, count)
     select * from unnest($1::date[], $2::text[], $3::text[], $4::bigint[])
     on conflict (day, door, reason) do update set count = drops.count + excluded.count`,
    [rows.map((r) => r.day), rows.map((r) => r.door), rows.map((r) => r.reason), rows.map((r) => r.count)],
  )
}
