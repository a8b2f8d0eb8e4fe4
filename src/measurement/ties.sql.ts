import type { Queryable } from '#platform/database.ts'
import type { TieMove } from './tie-spans.sql.ts'

/** "This visitor is that member from `at` on", as a fact says it: `event:<id>`, or `order:<source>:<order id>` with its version. */
export type TieRow = { visitorId: number; memberId: number; at: string; fact: string; version: number }

/** The fact under which an order says a tie. */
export const orderFact = (source: string, orderId: string): string => `order:${source}:${orderId}`

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

/** Ends the current ties of facts that changed and gives them. */
export async function replaceTies(db: Queryable, facts: string[], now: Date): Promise<TieMove[]> {
  const ended = await db.query<{ visitor_id: number; at: Date }>(
    `update ties set replaced_at = $2 where fact = any($1::text[]) and fact >= 'order:' and replaced_at = 'infinity'
     returning visitor_id, at`,
    [facts, now],
  )
  return ended.rows.map((row) => ({ visitorId: row.visitor_id, at: row.at }))
}

type OrderTies = { fact: string; versions: number[]; current: number | null }

/**
 * Makes what versions of orders said never true, at no moment, and what their `current` version said true again. Gives the
 * visitors whose ties changed, at all times: what was known in the past is another then. The rows stay until `dropVoidTies`, so that everybody they led to can be recomputed.
 */
export async function voidTies(db: Queryable, orders: OrderTies[]): Promise<TieMove[]> {
  const given = 'jsonb_to_recordset($1::jsonb) as given (fact text, versions bigint[], current bigint)'
  const changed = await db.query<{ visitor_id: number }>(
    `update ties set replaced_at = case when ties.version = given.current then 'infinity' else ties.stored_at end
     from ${given}
     where ties.fact = given.fact and ties.fact >= 'order:' and (ties.version = any(given.versions) or ties.version = given.current)
     returning ties.visitor_id`,
    [JSON.stringify(orders)],
  )
  return [...new Set(changed.rows.map((row) => row.visitor_id))].map((visitorId) => ({ visitorId, at: null }))
}

/** Takes away ties that were never true. */
export async function dropVoidTies(db: Queryable, facts: string[]): Promise<void> {
  await db.query("delete from ties where fact = any($1::text[]) and fact >= 'order:' and replaced_at = stored_at", [facts])
}

const eventTies = (ties: TieRow[]): unknown[] => [
  ties.map((tie) => tie.visitorId),
  ties.map((tie) => tie.memberId),
  ties.map((tie) => tie.at),
  ties.map((tie) => tie.fact),
]
const GIVEN_TIES = 'unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[]) as g (visitor_id, member_id, at, fact)'

/** Ends ties that events said and gives them: their events are no reader's any more. */
export async function endEventTies(db: Queryable, ties: TieRow[], now: Date): Promise<TieMove[]> {
  if (ties.length === 0) return []
  const ended = await db.query<{ visitor_id: number; at: Date }>(
    `update ties set replaced_at = $5 from ${GIVEN_TIES}
     where ties.visitor_id = g.visitor_id and ties.at = g.at and ties.fact = g.fact and ties.replaced_at = 'infinity'
     returning ties.visitor_id, ties.at`,
    [...eventTies(ties), now],
  )
  return ended.rows.map((row) => ({ visitorId: row.visitor_id, at: row.at }))
}

/** Makes ties that events say true from now on. One that was ended before gets a further version: it was not true in between. */
export async function giveEventTies(db: Queryable, ties: TieRow[], now: Date): Promise<void> {
  if (ties.length === 0) return
  await db.query(
    `insert into ties (visitor_id, member_id, at, fact, version, stored_at)
     select g.visitor_id, g.member_id, g.at, g.fact, coalesce(max(former.version) + 1, 0), $5::timestamptz
     from ${GIVEN_TIES} left join ties former on former.visitor_id = g.visitor_id and former.at = g.at and former.fact = g.fact
     group by 1, 2, 3, 4 having count(*) filter (where former.replaced_at = 'infinity') = 0`,
    [...eventTies(ties), now],
  )
}
