import type { Queryable } from '#platform/database.ts'

export type RawDay = { day: string; is_dropped: boolean }

/** The days (UTC, of the times inside ids) with raw events, or without them any more, in their order. */
export async function selectRawDays(db: Queryable, { from, to }: { from?: string; to?: string }): Promise<RawDay[]> {
  const found = await db.query<RawDay>(
    `select day::text as day, dropped_at is not null as is_dropped from event_days
     where day >= coalesce($1::date, '-infinity') and day <= coalesce($2::date, 'infinity') order by day`,
    [from ?? null, to ?? null],
  )
  return found.rows
}

/** How many events of a day have this evidence and these flags. `is_judged`: not an import, and not older than the evidence. */
export type Group = { evidence: number; flags: number; is_judged: boolean; events: number }

export async function countGroups(db: Queryable, day: string): Promise<Group[]> {
  const found = await db.query<Group>(
    `select evidence, flags, rules > 0 as is_judged, count(*) as events from events where id_day = $1 group by 1, 2, 3`,
    [day],
  )
  return found.rows
}

/** What evidence means by the rules of a version. */
export type Verdicts = { evidence: number[]; flags: number[]; rules: number }

const DIFFERENT = 'e.rules > 0 and e.evidence = v.evidence and e.flags <> v.flags'

/** The ids after `after`, in their order, of events that `verdicts` judge otherwise. */
export async function selectDifferent(
  db: Queryable,
  { day, after, verdicts, limit }: { day: string; after: string; verdicts: Verdicts; limit: number },
): Promise<string[]> {
  const found = await db.query<{ id: string }>(
    `select e.id from events e join unnest($3::smallint[], $4::smallint[]) as v (evidence, flags) on ${DIFFERENT}
     where e.id_day = $1 and e.id > $2 order by e.id limit $5`,
    [day, after, verdicts.evidence, verdicts.flags, limit],
  )
  return found.rows.map((row) => row.id)
}

/** An event whose flags are others now; `former` are those it had. `at` is text for the database. */
export type Rejudged = {
  id: string
  visitor_id: number | null
  member_id: number | null
  type: number
  subject_id: number | null
  collection: string | null
  channel: number
  via: string | null
  at: string
  former: number
  flags: number
}

/** Gives events the flags of `verdicts`; those that are readers' now are stored now, as their touches are. In the writer's turn. */
export async function putFlags(
  db: Queryable,
  { day, ids, verdicts, now }: { day: string; ids: string[]; verdicts: Verdicts; now: Date },
): Promise<Rejudged[]> {
  const put = await db.query<Rejudged>(
    `with changed as materialized (
       select e.id, e.flags as former, v.flags
       from unnest($2::uuid[]) as g (id) join events e on e.id_day = $1 and e.id = g.id
         join unnest($3::smallint[], $4::smallint[]) as v (evidence, flags) on ${DIFFERENT})
     update events e set flags = changed.flags, rules = $5,
       stored_at = case when changed.flags = 0 then $6::timestamptz else e.stored_at end
     from changed where e.id_day = $1 and e.id = changed.id
     returning e.id, e.visitor_id, e.member_id, e.type, e.subject_id, e.channel, e.via, e.at::text as at, changed.former, e.flags,
       (select s.collection from subjects s where s.id = e.subject_id) as collection`,
    [day, ids, verdicts.evidence, verdicts.flags, verdicts.rules, now],
  )
  return put.rows
}
