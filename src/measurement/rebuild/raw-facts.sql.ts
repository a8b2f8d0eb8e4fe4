import { CONTENT_KEYS } from '../windows.sql.ts'

/**
 * Pieces of SQL that say what touches the raw facts give: human exposures, deliveries and opens of content, by the member when
 * the event named one. Of days whose raw events were dropped their touches are the facts. Needs `dropped_ids` (`openRebuild`).
 */
export const ACTOR = 'coalesce(e.member_id, e.visitor_id)'

export const IS_TOUCH = `e.flags = 0 and e.type in (1, 2, 3) and ${ACTOR} is not null and e.subject_id in ${CONTENT_KEYS}`

/** Whether the fact of a touch is of a dropped day: ids sort by the time inside them. */
export const isOfDroppedDay = (factId: string): string =>
  `exists (select from dropped_ids d where ${factId} >= d.first_id and ${factId} < d.end_id)`

/** `dropped_ids`: the ranges of ids whose raw events were dropped, neighbouring days in one. */
export const OPEN_REBUILD = `
  create temporary table dropped_ids as
  select rpad(lpad(to_hex(min(ms)), 12, '0'), 32, '0')::uuid as first_id,
    rpad(lpad(to_hex(max(ms) + 86400000), 12, '0'), 32, '0')::uuid as end_id, count(*)::integer as days
  from (
    select (extract(epoch from day::timestamp) * 1000)::bigint as ms, day - (row_number() over (order by day))::integer as island
    from event_days where dropped_at is not null) days
  group by island`
