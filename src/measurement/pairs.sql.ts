import type { Queryable } from '#platform/database.ts'
import type { TouchRow } from './events.sql.ts'
import { actorsNow, ownerNow } from './ownership.sql.ts'

/**
 * Computes anew, from touches, every pair that new touches or moved visitors can have changed: those of the touches' owners,
 * and for a visitor whose ties changed those of everybody it is or ever was tied to. Gives the persons whose opens or
 * identity changed. A reach is the earliest exposure or delivery, a delivery (kind 2) before an exposure (kind 1) of the
 * same time.
 */
export async function recomputePairs(db: Queryable, touches: TouchRow[], movedVisitors: number[]): Promise<number[]> {
  const touched = await db.query<{ person_id: number }>(
    `with moved as (select unnest($5::bigint[]) as visitor_id),
     candidates as (
       select m.visitor_id, p.person_id from moved m cross join lateral (
         select m.visitor_id as person_id union select member_id from ties where ties.visitor_id = m.visitor_id) p),
     touched as materialized (
       select content_id, person_id, bool_or(is_decisive) as is_decisive from (
         select t.content_id, ${ownerNow('t.actor_id', 't.at')} as person_id, t.kind = 3 as is_decisive
         from unnest($1::bigint[], $2::integer[], $3::smallint[], $4::timestamptz[]) as t (actor_id, content_id, kind, at)
         union all
         select t.content_id, c.person_id, true from candidates c join touches t on t.actor_id = c.visitor_id
       ) found group by content_id, person_id),
     fresh as materialized (
       select touched.content_id, touched.person_id, first.* from touched cross join lateral (
         select
           (array_agg(t.at order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_at,
           (array_agg(t.kind order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_kind,
           (array_agg(t.channel order by t.at, t.kind desc, t.fact_id) filter (where t.kind <> 3))[1] as reach_channel,
           (array_agg(t.at order by t.at, t.kind desc, t.fact_id) filter (where t.kind = 3))[1] as open_at,
           (array_agg(t.channel order by t.at, t.kind desc, t.fact_id) filter (where t.kind = 3))[1] as open_channel
         from ${actorsNow('touched.person_id')} a
         join touches t on t.actor_id = a.actor_id and t.content_id = touched.content_id
         where ${ownerNow('t.actor_id', 't.at')} = touched.person_id
       ) first),
     gone as (
       delete from pairs using fresh
       where pairs.content_id = fresh.content_id and pairs.person_id = fresh.person_id
         and fresh.reach_at is null and fresh.open_at is null),
     put as (
       insert into pairs (content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel)
       select content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel from fresh
       where reach_at is not null or open_at is not null
       on conflict (content_id, person_id) do update set reach_at = excluded.reach_at, reach_kind = excluded.reach_kind,
         reach_channel = excluded.reach_channel, open_at = excluded.open_at, open_channel = excluded.open_channel
       where (pairs.reach_at, pairs.reach_kind, pairs.reach_channel, pairs.open_at, pairs.open_channel)
         is distinct from
         (excluded.reach_at, excluded.reach_kind, excluded.reach_channel, excluded.open_at, excluded.open_channel))
     select person_id from touched where is_decisive
     union select person_id from candidates`,
    [
      touches.map((t) => t.actorId),
      touches.map((t) => t.contentId),
      touches.map((t) => t.kind),
      touches.map((t) => t.at),
      movedVisitors,
    ],
  )
  return touched.rows.map((row) => row.person_id)
}
