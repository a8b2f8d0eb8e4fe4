import type { Queryable } from '#platform/database.ts'
import type { TouchRow } from './events.sql.ts'
import { ownerNow } from './ownership.sql.ts'

const names = (touches: TouchRow[]): unknown[] => [
  touches.map((t) => t.actorId),
  touches.map((t) => t.contentId),
  touches.map((t) => t.kind),
  touches.map((t) => t.at),
  touches.map((t) => t.factId),
]

/** Takes touches away from now on. What froze before still sees them, in `withdrawn_touches`. */
export async function withdrawTouches(db: Queryable, touches: TouchRow[], now: Date): Promise<void> {
  await db.query(
    `with gone as (
       delete from touches t
       using unnest($1::bigint[], $2::integer[], $3::smallint[], $4::timestamptz[], $5::uuid[]) as g (actor_id, content_id, kind, at, fact_id)
       where t.actor_id = g.actor_id and t.content_id = g.content_id and t.kind = g.kind and t.at = g.at and t.fact_id = g.fact_id
       returning t.*)
     insert into withdrawn_touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at, withdrawn_at)
     select actor_id, content_id, kind, at, fact_id, channel, via, stored_at, $6::timestamptz from gone where stored_at < $6
     on conflict do nothing`,
    [...names(touches), now],
  )
}

/** Makes touches as if they had come now: what froze before does not see them. */
export async function giveTouches(db: Queryable, touches: (TouchRow & { via: string | null })[], now: Date): Promise<void> {
  await db.query(
    `insert into touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at)
     select g.*, $8::timestamptz
     from unnest($1::bigint[], $2::integer[], $3::smallint[], $4::timestamptz[], $5::uuid[], $6::smallint[], $7::text[]) as g
     on conflict do nothing`,
    [...names(touches), touches.map((t) => t.channel), touches.map((t) => t.via), now],
  )
}

/** The pairs that touches belong to, as persons are known now. */
export async function selectPairsOf(db: Queryable, touches: TouchRow[]): Promise<{ content_id: number; person_id: number }[]> {
  const found = await db.query<{ content_id: number; person_id: number }>(
    `select distinct t.content_id, ${ownerNow('t.actor_id', 't.at')} as person_id
     from unnest($1::bigint[], $2::integer[], $3::timestamptz[]) as t (actor_id, content_id, at)`,
    [touches.map((t) => t.actorId), touches.map((t) => t.contentId), touches.map((t) => t.at)],
  )
  return found.rows
}
