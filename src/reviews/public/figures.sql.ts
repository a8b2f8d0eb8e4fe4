import type { Queryable } from '#platform/database.ts'

export type PublishedRow = { grade: string; origin: string; incentive: string; count: number }

/** Published reviews and follow-ups by proof, origin and incentive. */
export async function countPublished(db: Queryable): Promise<PublishedRow[]> {
  const found = await db.query<PublishedRow>(
    `select grade::text, origin::text, incentive::text, count(*)::integer as count from reviews where state = 'published' group by 1, 2, 3`,
  )
  return found.rows
}

export type DecidedRow = { stars: 'low' | 'middle' | 'high'; decided: number; rejected: number }

/**
 * What people decided in the end about each review, by the stars it had then (1–2, 3, 4–5): the last approval or rejection that was
 * not taken back. Whoever returned a text to its author has not decided yet; follow-ups have no stars.
 */
export async function countDecided(db: Queryable): Promise<DecidedRow[]> {
  const found = await db.query<DecidedRow>(
    `with last as (
       select distinct on (d.review_id) d.review_id, d.revision, d.action from review_decisions d
       where d.actor_kind = 'staff' and d.action in ('approve', 'return', 'reject', 'undo')
       order by d.review_id, d.seq desc)
     select case when v.rating <= 2 then 'low' when v.rating = 3 then 'middle' else 'high' end as stars,
       count(*)::integer as decided, (count(*) filter (where last.action = 'reject'))::integer as rejected
     from last join review_revisions v on v.review_id = last.review_id and v.number = last.revision
     where last.action in ('approve', 'reject') and v.rating is not null group by 1`,
  )
  return found.rows
}

export type PaceRow = { decided: number; in_a_day: number; median_seconds: number | null }

/** How long a text waited for its first decision by people, from when it came (or was appealed or resumed) to that decision. */
export async function measurePace(db: Queryable): Promise<PaceRow> {
  const found = await db.query<PaceRow>(
    `with came as (
       select review_id, revision, at, seq, action in ('approve', 'return', 'reject') and actor_kind = 'staff' as is_decision,
         lag(at) over told as before, lag(action in ('approve', 'return', 'reject')) over told as was_decision
       from review_decisions
       where action in ('submit', 'import', 'edit', 'appeal', 'resume') or (action in ('approve', 'return', 'reject') and actor_kind = 'staff')
       window told as (partition by review_id, revision order by seq)),
     waited as (select extract(epoch from at - before) as seconds from came where is_decision and before is not null and not was_decision)
     select count(*)::integer as decided, (count(*) filter (where seconds <= 86400))::integer as in_a_day,
       (percentile_cont(0.5) within group (order by seconds))::float8 as median_seconds
     from waited`,
  )
  return found.rows[0]!
}

export type ReportsRow = { reports: number; open: number; dismissed: number; upheld: number }

/** Reports of readers by what the staff decided next about the review: upheld when it was hidden, rejected or removed. */
export async function countReports(db: Queryable): Promise<ReportsRow> {
  const found = await db.query<ReportsRow>(
    `with told as (
       select (select n.action from review_decisions n
               where n.review_id = d.review_id and n.seq > d.seq
                 and n.action in ('unflag', 'hide', 'reject', 'remove', 'edit', 'withdraw') order by n.seq limit 1) as then
       from review_decisions d where d.action = 'flag' and d.actor_kind = 'reader')
     select count(*)::integer as reports, (count(*) filter (where "then" is null))::integer as open,
       (count(*) filter (where "then" = 'unflag'))::integer as dismissed,
       (count(*) filter (where "then" in ('hide', 'reject', 'remove')))::integer as upheld
     from told`,
  )
  return found.rows[0]!
}

export type HidingRow = { hidden: number; restored: number; by_itself: number; hidden_now: number; removed: number }

/** How often reviews were hidden for now, and shown again: by people, or by itself after seven days. */
export async function countHiding(db: Queryable): Promise<HidingRow> {
  const found = await db.query<HidingRow>(
    `select (count(*) filter (where action = 'hide'))::integer as hidden,
       (count(*) filter (where action = 'restore'))::integer as restored,
       (count(*) filter (where action = 'restore' and actor_kind = 'system'))::integer as by_itself,
       (count(*) filter (where action = 'remove'))::integer as removed,
       (select count(*)::integer from reviews where state = 'hidden') as hidden_now
     from review_decisions where action in ('hide', 'restore', 'remove')`,
  )
  return found.rows[0]!
}
