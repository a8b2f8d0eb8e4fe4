import type { Queryable } from '#platform/database.ts'

/** "This visitor is that member from `at` on", as a fact says it: `event:<id>`, or `order:<source>:<order id>` with its version. */
export type TieRow = { visitorId: number; memberId: number; at: string; fact: string; version: number }

export async function insertTies(db: Queryable, rows: TieRow[], now: Date): Promise<void> {
  await db.query(
    `insert into ties (visitor_id, member_id, at, fact, version, stored_at)
     select g.*, $6::timestamptz from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[], $5::bigint[]) as g
     on conflict do nothing`,
    [
      rows.map((r) => r.visitorId),
      rows.map((r) => r.memberId),
      rows.map((r) => r.at),
      rows.map((r) => r.fact),
      rows.map((r) => r.version),
      now,
    ],
  )
}

/** Ends the current ties of facts that changed and gives the visitors that had them. */
export async function replaceTies(db: Queryable, facts: string[], now: Date): Promise<number[]> {
  const ended = await db.query<{ visitor_id: number }>(
    `update ties set replaced_at = $2 where fact = any($1::text[]) and fact >= 'order:' and replaced_at = 'infinity'
     returning visitor_id`,
    [facts, now],
  )
  return ended.rows.map((row) => row.visitor_id)
}
