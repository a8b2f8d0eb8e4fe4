import type { Queryable } from '#platform/database.ts'

/** A tie of the visitor that came, ended or changed; without `at`, what was known of its ties may have changed at any time. */
export type TieMove = { visitorId: number; at: Date | string | null }

/** In this time (as text; the end is not included) the visitor's touches and orders may have passed from or to the person. */
export type TieSpan = { visitor_id: number; from_at: string; to_at: string; person_id: number; is_rewritten: boolean }

/**
 * What moved ties can have changed: from each until the next tie that stays, and everything before when none that stays is
 * earlier. A visitor that a thousand members share thus costs what lies between two of them, not all it ever did.
 */
export async function findTieSpans(db: Queryable, moves: TieMove[]): Promise<TieSpan[]> {
  if (moves.length === 0) return []
  const found = await db.query<TieSpan>(SPANS, [moves.map((m) => m.visitorId), moves.map((m) => m.at)])
  return found.rows
}

const SPANS = `
  with moves as (select distinct visitor_id, at from unnest($1::bigint[], $2::timestamptz[]) as g (visitor_id, at)),
  marks as (
    select visitor_id, at, null::text collate "C" as fact, null::bigint as member_id, true as is_move from moves where at is not null
    union all
    select tie.visitor_id, tie.at, tie.fact, tie.member_id, false
    from (select distinct visitor_id from moves) v join ties tie using (visitor_id)
    where tie.replaced_at = 'infinity'
      and (tie.visitor_id, tie.at) not in (select visitor_id, at from moves where at is not null)),
  bounds as (
    select visitor_id, at, is_move,
      max(at) filter (where not is_move) over (partition by visitor_id order by at rows unbounded preceding) as before_at,
      min(at) filter (where not is_move) over (partition by visitor_id order by at desc rows unbounded preceding) as after_at
    from marks),
  runs as (
    select visitor_id, before_at, after_at, case when before_at is null then '-infinity' else min(at) end as from_at,
      coalesce(after_at, 'infinity') as to_at
    from bounds where is_move group by visitor_id, before_at, after_at),
  spans as (
    -- Owners before and after: those of the ties that moved, of the one that stays before them, else of the one after them.
    select r.visitor_id, r.from_at, r.to_at, tie.member_id as person_id, false as is_rewritten
    from bounds b join runs r on r.visitor_id = b.visitor_id and r.before_at is not distinct from b.before_at
        and r.after_at is not distinct from b.after_at
      join ties tie on tie.visitor_id = b.visitor_id and tie.at = b.at
    where b.is_move
    union
    select r.visitor_id, r.from_at, r.to_at, m.member_id, false
    from runs r join marks m on m.visitor_id = r.visitor_id and not m.is_move and m.at = coalesce(r.before_at, r.after_at)
    union
    select r.visitor_id, r.from_at, r.to_at, r.visitor_id, false from runs r where r.before_at is null and r.after_at is null
    union
    select m.visitor_id, '-infinity', 'infinity', p.person_id, true
    from moves m cross join lateral (
      select m.visitor_id as person_id union select tie.member_id from ties tie where tie.visitor_id = m.visitor_id) p
    where m.at is null)
  select visitor_id, from_at::text, to_at::text, person_id, is_rewritten from spans`

/** The spans as a row source, given as the parameters from `first` on. */
export const spansFrom = (first: number): string =>
  `unnest($${first}::bigint[], $${first + 1}::timestamptz[], $${first + 2}::timestamptz[], $${first + 3}::bigint[], $${first + 4}::boolean[])
   as span (visitor_id, from_at, to_at, person_id, is_rewritten)`

export const spanValues = (spans: TieSpan[]): unknown[] => [
  spans.map((s) => s.visitor_id),
  spans.map((s) => s.from_at),
  spans.map((s) => s.to_at),
  spans.map((s) => s.person_id),
  spans.map((s) => s.is_rewritten),
]
