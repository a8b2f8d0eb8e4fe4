import type { Queryable } from '#platform/database.ts'
import type { TouchRow } from './events.sql.ts'
import { ownerNow } from './ownership.sql.ts'
import { spansFrom, spanValues, type TieSpan } from './tie-spans.sql.ts'
import { LONGEST_WINDOW } from './windows.sql.ts'

/**
 * The orders that must be judged anew because ties moved: those whose buyer can be another, however old, and those not yet
 * frozen whose buyer can have won or lost an open that they see. Where the past itself was rewritten, all of the persons.
 */
export async function selectOrdersMoved(db: Queryable, spans: TieSpan[], now: Date): Promise<number[]> {
  if (spans.length === 0) return []
  const found = await db.query<{ id: number }>(MOVED, [now, ...spanValues(spans)])
  return found.rows.map((row) => row.id)
}

/** The orders, not yet frozen, that may see one of these opens: paid at or after it and before the longest window ends. */
export async function selectOrdersOpened(db: Queryable, opens: TouchRow[], now: Date): Promise<number[]> {
  if (opens.length === 0) return []
  const values = [now, opens.map((open) => open.actorId), opens.map((open) => open.at)]
  const found = await db.query<{ id: number }>({ name: 'select-orders-opened', text: OPENED, values })
  return found.rows.map((row) => row.id)
}

/**
 * A row source of `id`, `paid_at`: the orders of the person `person`, as persons are known today, that `condition` holds for.
 * They are asked for by key, visitor by visitor (`offset 0` keeps the planner from turning that round): before the table was
 * first analysed it takes few orders for granted, and would go through all of them for each person.
 */
const ordersOf = (person: string, condition: string): string => `(
  select o.id, o.paid_at from (select * from orders o where o.member_id = ${person} offset 0) o where ${condition}
  union all
  select o.id, o.paid_at
  from (select ${person} as id union select tie.visitor_id from ties tie
        where tie.member_id = ${person} and tie.replaced_at = 'infinity') visitor
    cross join lateral (select * from orders o where o.visitor_id = visitor.id offset 0) o
  where o.member_id is null and ${condition} and ${ownerNow('o.visitor_id', 'o.paid_at')} = ${person})`

const isOpenAt = (now: string): string => `o.counted and o.first_stored_at >= ${now}::timestamptz - interval '48 hours'`
const isOpen = isOpenAt('$1')

const MOVED = `
  with spans as materialized (select * from ${spansFrom(2)}),
  rewritten as (select distinct person_id as id from spans where is_rewritten),
  actors as (select id from rewritten union select ties.visitor_id from rewritten join ties on ties.member_id = rewritten.id)
  select o.id from (select distinct visitor_id, from_at, to_at from spans where not is_rewritten) span
    join orders o on o.visitor_id = span.visitor_id and o.paid_at >= span.from_at and o.paid_at < span.to_at and o.member_id is null
  union
  select o.id from spans span cross join lateral ${ordersOf('span.person_id', isOpen)} o
  where not span.is_rewritten and exists (
    select from touches t where t.actor_id = span.visitor_id and t.kind = 3 and t.at >= span.from_at and t.at < span.to_at
      and t.at <= o.paid_at and t.at > o.paid_at - ${LONGEST_WINDOW})
  union select o.id from actors join orders o on o.member_id = actors.id
  union select o.id from actors join orders o on o.visitor_id = actors.id`

/** Row source of `id`: the orders that see opens, given as rows of `person_id` and `at`; `now` as an expression. */
export const ordersSeeing = (opens: string, now = '$1'): string => `(
  select distinct o.id from (
    select person_id, min(at) as first_at, max(at + ${LONGEST_WINDOW}) as end_at from ${opens} group by person_id offset 0) seen
  cross join lateral ${ordersOf('seen.person_id', `${isOpenAt(now)} and o.paid_at >= seen.first_at and o.paid_at < seen.end_at`)} o)`

const OPENED = `
  with opens as materialized (
    select ${ownerNow('t.actor_id', 't.at')} as person_id, t.at from unnest($2::bigint[], $3::timestamptz[]) as t (actor_id, at))
  select id from ${ordersSeeing('opens')} orders`
