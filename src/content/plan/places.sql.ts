import type { Queryable } from '#platform/database.ts'
import { type PlannedCollection, plannedTypes, TOO_CLOSE_MS } from './plan-item.ts'

type Of = { collection: PlannedCollection; id: string }

const tableOf = (collection: PlannedCollection): string =>
  plannedTypes.find((type) => type.collection === collection)?.table ?? 'articles'

/** Gives a draft its first day. False when it has one, is public, or is gone. */
export async function insertPlan(db: Queryable, { collection, id, at, user }: Of & { at: Date; user: string }): Promise<boolean> {
  const made = await db.query(
    `insert into content_plans (collection, document_id, planned_at, planned_by_id)
     select $1, d.id, $3::timestamptz, $4::uuid from ${tableOf(collection)} d
     where d.id = $2 and d._status is distinct from 'published' and d.deleted_at is null
     on conflict do nothing`,
    [collection, id, at.toISOString(), user],
  )
  return made.rowCount === 1
}

/** False when it does not stand at `from` any more. */
export async function updatePlan(db: Queryable, { collection, id, from, to }: Of & { from: Date; to: Date }): Promise<boolean> {
  const changed = await db.query(
    'update content_plans set planned_at = $4::timestamptz where collection = $1 and document_id = $2 and planned_at = $3::timestamptz',
    [collection, id, from.toISOString(), to.toISOString()],
  )
  return changed.rowCount === 1
}

/** Takes the day of a draft away; with `from` only while it stands there. */
export async function deletePlan(
  db: Queryable,
  { collection, id, from = null }: { collection: string; id: string; from?: Date | null },
): Promise<boolean> {
  const gone = await db.query(
    `delete from content_plans where collection = $1 and document_id = $2
       and ($3::timestamptz is null or planned_at = $3::timestamptz)`,
    [collection, id, from?.toISOString() ?? null],
  )
  return gone.rowCount === 1
}

// What the worker may have taken up already is left alone.
const IS_OPEN = `task_slug = 'schedulePublish' and completed_at is null and not coalesce(has_error, false)
  and not coalesce(processing, false) and wait_until > now() + interval '${TOO_CLOSE_MS} milliseconds'`

/** False when the schedule does not stand at `from` any more, or is about to fire, or has. */
export async function updateSchedule(db: Queryable, { job, from, to }: { job: string; from: Date; to: Date }): Promise<boolean> {
  const changed = await db.query(
    `update payload_jobs set wait_until = $3::timestamptz, updated_at = now() where id = $1 and wait_until = $2::timestamptz and ${IS_OPEN}`,
    [job, from.toISOString(), to.toISOString()],
  )
  return changed.rowCount === 1
}

export async function deleteSchedule(db: Queryable, { job, from }: { job: string; from: Date }): Promise<boolean> {
  const gone = await db.query(`delete from payload_jobs where id = $1 and wait_until = $2::timestamptz and ${IS_OPEN}`, [
    job,
    from.toISOString(),
  ])
  return gone.rowCount === 1
}

export type Scheduled = { act: 'publish' | 'unpublish'; isDone: boolean; hasFailed: boolean; isClose: boolean }

/** A schedule of this document as it stands now. */
export async function selectSchedule(
  db: Queryable,
  { collection, id, job }: Of & { job: string },
): Promise<Scheduled | undefined> {
  const found = await db.query<Scheduled>(
    `select coalesce(input->>'type', 'publish') as act, completed_at is not null as "isDone", coalesce(has_error, false) as "hasFailed",
       wait_until <= now() + interval '${TOO_CLOSE_MS} milliseconds' as "isClose"
     from payload_jobs where id = $1 and task_slug = 'schedulePublish'
       and input #>> '{doc,relationTo}' = $2 and input #>> '{doc,value}' = $3`,
    [job, collection, id],
  )
  return found.rows[0]
}

/** How many schedules of this act the document has ahead. */
export async function countSchedules(db: Queryable, { id, act }: { id: string; act: 'publish' | 'unpublish' }): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(*)::integer as count from payload_jobs where task_slug = 'schedulePublish' and input #>> '{doc,value}' = $1
       and coalesce(input->>'type', 'publish') = $2 and completed_at is null and not coalesce(has_error, false)`,
    [id, act],
  )
  return found.rows[0]?.count ?? 0
}

/** Whether the document would be published before `until`. */
export async function hasScheduleBefore(db: Queryable, { id, until }: { id: string; until: Date }): Promise<boolean> {
  const found = await db.query<{ early: boolean }>(
    `select exists (select from payload_jobs where task_slug = 'schedulePublish' and input #>> '{doc,value}' = $1
       and coalesce(input->>'type', 'publish') = 'publish' and completed_at is null and not coalesce(has_error, false)
       and wait_until < $2::timestamptz) as early`,
    [id, until.toISOString()],
  )
  return found.rows[0]?.early === true
}

export type Place = { kind: 'plan' | 'publish' | 'unpublish' | 'embargo'; at: Date }

/** Everything that is planned for one document, by time. */
export async function selectPlaces(db: Queryable, { collection, id }: { collection: string; id: string }): Promise<Place[]> {
  const found = await db.query<Place>(
    `select 'plan' as kind, planned_at as at from content_plans where collection = $1 and document_id = $2::uuid
     union all
     select 'embargo', until from content_embargoes where collection = $1 and document_id = $2::uuid and until > now()
     union all
     select coalesce(input->>'type', 'publish'), wait_until from payload_jobs
     where task_slug = 'schedulePublish' and input #>> '{doc,value}' = $2::text and completed_at is null and not coalesce(has_error, false)
     order by at`,
    [collection, id],
  )
  return found.rows
}

export type Standing = { isPublic: boolean; hasNewerDraft: boolean }

/** Holds the document for this transaction and says how it stands; nothing when it is gone or in the bin. */
export async function lockDocument(db: Queryable, { collection, id }: Of): Promise<Standing | undefined> {
  const table = tableOf(collection)
  const found = await db.query<Standing>(
    `select coalesce(d._status = 'published', false) as "isPublic",
       coalesce((select v.version__status = 'draft' from _${table}_v v where v.parent_id = d.id and v.latest limit 1), false) as "hasNewerDraft"
     from ${table} d where d.id = $1 and d.deleted_at is null for update of d`,
    [id],
  )
  return found.rows[0]
}
