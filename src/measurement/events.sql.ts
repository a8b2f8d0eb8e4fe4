import type { Queryable } from '#platform/database.ts'

/** Only one transaction at a time writes what is measured; it is held until that transaction ends. */
const WRITER_LOCK = 7_402_612

/**
 * Waits for the turn to write. The questions of this room go by index for every batch size; a plan that reads whole tables,
 * or is compiled first, can only be a misjudgement of tables that grew since they were last analysed.
 */
export const TAKE_WRITER_TURN = `set local enable_seqscan = off; set local jit = off; set local statement_timeout = '120s';
  select pg_advisory_xact_lock(${WRITER_LOCK})`

export type EventRow = {
  day: string
  id: string
  visitorId: number | null
  memberId: number | null
  type: number
  subjectId: number | null
  channel: number
  flags: number
  origin: number
  evidence: number
  rules: number
  at: string
  via: string | null
  slot: number | null
  /** An exposure, a delivery or an open of content by a human. */
  isTouch: boolean
}

/**
 * Stores events in the order of their ids, with the touches among them, and gives the ids that were new: the first copy of an id wins
 * for ever. When there are new ones the revision is raised.
 */
export async function insertEvents(db: Queryable, rows: EventRow[], now: Date): Promise<Set<string>> {
  const made = await db.query<{ id: string }>({ name: 'insert-events', text: INSERT, values: eventValues(rows, now) })
  return new Set(made.rows.map((row) => row.id))
}

/** The parameters of `INSERTED`. */
export const eventValues = (rows: EventRow[], now: Date): unknown[] => [
  rows.map((r) => r.day),
  rows.map((r) => r.id),
  rows.map((r) => r.visitorId),
  rows.map((r) => r.memberId),
  rows.map((r) => r.type),
  rows.map((r) => r.subjectId),
  rows.map((r) => r.channel),
  rows.map((r) => r.flags),
  rows.map((r) => r.origin),
  rows.map((r) => r.at),
  rows.map((r) => r.via),
  rows.map((r) => r.isTouch),
  now,
  rows.map((r) => r.evidence),
  rows.map((r) => r.rules),
  rows.map((r) => r.slot),
]

/** `given` are the rows, `made` those that were new: stored with their touches, and the revision raised. */
export const INSERTED = `
  given as materialized (
    select * from unnest($1::date[], $2::uuid[], $3::bigint[], $4::bigint[], $5::smallint[], $6::integer[], $7::smallint[],
        $8::smallint[], $9::smallint[], $10::timestamptz[], $11::text[], $12::boolean[], $14::smallint[], $15::smallint[], $16::smallint[])
      as g (id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, is_touch, evidence, rules, slot)),
  made as (
    insert into events (id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, stored_at)
    select id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, evidence, rules, slot, $13::timestamptz
    from given
    on conflict do nothing returning id),
  touched as (
    insert into touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at)
    select coalesce(member_id, visitor_id), subject_id, type, at, id, channel, via, $13::timestamptz
    from given where is_touch and id in (select id from made)
    on conflict do nothing),
  raised as (update measured set revision = revision + 1 where exists (select from made))`

const INSERT = `with ${INSERTED} select id from made`

export type TouchRow = {
  actorId: number
  contentId: number
  kind: number
  at: string
  factId: string
  channel: number
}

/** Says that something was stored. Gives the new revision. */
export async function raiseRevision(db: Queryable): Promise<number> {
  const raised = await db.query<{ revision: number }>({
    name: 'raise-revision',
    text: 'update measured set revision = revision + 1 returning revision',
  })
  return raised.rows[0]!.revision
}
