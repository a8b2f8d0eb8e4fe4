import type { Queryable } from '#platform/database.ts'

/** Only one transaction at a time writes what is measured; it is held until that transaction ends. */
const WRITER_LOCK = 7_402_612

/**
 * Waits for the turn to write. The questions of this room go by index for every batch size; a plan that reads whole tables,
 * or is compiled first, can only be a misjudgement of tables that grew since they were last analysed.
 */
export async function takeWriterTurn(db: Queryable): Promise<void> {
  await db.query(`set local enable_seqscan = off; set local jit = off; set local statement_timeout = '120s'`)
  await db.query('select pg_advisory_xact_lock($1)', [WRITER_LOCK])
}

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
  at: string
  via: string | null
}

/** Stores events in the order of their ids and gives the ids that were new: the first copy of an id wins for ever. */
export async function insertEvents(db: Queryable, rows: EventRow[], now: Date): Promise<Set<string>> {
  const made = await db.query<{ id: string }>(
    `insert into events (id_day, id, visitor_id, member_id, type, subject_id, channel, flags, origin, at, via, stored_at)
     select g.*, $12::timestamptz from unnest($1::date[], $2::uuid[], $3::bigint[], $4::bigint[], $5::smallint[], $6::integer[],
       $7::smallint[], $8::smallint[], $9::smallint[], $10::timestamptz[], $11::text[]) as g
     on conflict do nothing returning id`,
    [
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
      now,
    ],
  )
  return new Set(made.rows.map((row) => row.id))
}

export type TouchRow = {
  actorId: number
  contentId: number
  kind: number
  at: string
  factId: string
  channel: number
  via: string | null
}

export async function insertTouches(db: Queryable, rows: TouchRow[], now: Date): Promise<void> {
  await db.query(
    `insert into touches (actor_id, content_id, kind, at, fact_id, channel, via, stored_at)
     select g.*, $8::timestamptz from unnest($1::bigint[], $2::integer[], $3::smallint[], $4::timestamptz[], $5::uuid[],
       $6::smallint[], $7::text[]) as g
     on conflict do nothing`,
    [
      rows.map((r) => r.actorId),
      rows.map((r) => r.contentId),
      rows.map((r) => r.kind),
      rows.map((r) => r.at),
      rows.map((r) => r.factId),
      rows.map((r) => r.channel),
      rows.map((r) => r.via),
      now,
    ],
  )
}

/** Says that something was stored. Gives the new revision. */
export async function raiseRevision(db: Queryable): Promise<number> {
  const raised = await db.query<{ revision: number }>('update measured set revision = revision + 1 returning revision')
  return raised.rows[0]!.revision
}
