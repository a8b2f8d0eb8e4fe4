import type { Queryable } from '#platform/database.ts'
import { type PlannedCollection, type PlanSource, type PlanTurn, plannedTypes } from './plan-item.ts'

export type PlanRow = {
  collection: PlannedCollection
  id: string
  title: string | null
  at: Date
  source: PlanSource
  job: string | null
  failed: boolean
  isPublic: boolean
  author: string | null
  embargo: Date | null
  column: string | null
  endsAt: Date | null
  endedAt: Date | null
  editorState: 'auto' | 'live' | 'ended' | 'cancelled' | null
  turn: PlanTurn | null
}

/** Everything that stands between $1 and $2 (not included), in no order. */
export async function selectPlan(db: Queryable, { from, to }: { from: Date; to: Date }): Promise<PlanRow[]> {
  const found = await db.query<PlanRow>(PLAN, [from, to])
  return found.rows
}

export type UnplacedRow = {
  collection: PlannedCollection
  id: string
  title: string | null
  author: string | null
  embargo: Date | null
  editedAt: Date
  /** The day it was planned for, when that is over. */
  at: Date | null
  turn: PlanTurn | null
}

/** Drafts that never were public and have neither a schedule nor a day from `since` on, the last edited first. */
export async function selectUnplaced(db: Queryable, { since, limit }: { since: Date; limit: number }): Promise<UnplacedRow[]> {
  const found = await db.query<UnplacedRow>(UNPLACED, [limit, since])
  return found.rows
}

type Type = (typeof plannedTypes)[number]

const TURN = `case when h.id is not null then json_build_object('step', h.step, 'name', w.name,
    'since', to_char(h.handed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as turn`

const turnOf = (row: string): string => `left join content_handovers h on h.collection = ${row}.collection
      and h.document_id = ${row}.id and h.ended_at is null
    left join users w on w.id = h.to_id`

const typed = (read: (type: Type) => string): string => plannedTypes.map(read).join('\n  union all\n')

/** Payload writes a draft into the versions alone; the table keeps what was published, or the first save. */
const withDraft = ({ table }: Type): string => `${table} d left join _${table}_v v on v.parent_id = d.id and v.latest`

const columns = (type: Type, of: { at: string; source: string; job?: string; failed?: string; draft: boolean }): string => {
  const { collection } = type
  const field = (name: string) => (of.draft ? `coalesce(v.version_${name}, d.${name})` : `d.${name}`)
  const live =
    collection === 'live-streams'
      ? 'd.ends_at, d.ended_at, d.editor_state::text'
      : 'null::timestamptz, null::timestamptz, null::text'
  const column = collection === 'brand-stories' ? field('column_id') : 'null::uuid'
  return `select '${collection}' as collection, d.id, ${field('title')} as title, ${of.at} as at, ${of.source} as source,
    ${of.job ?? 'null::uuid'} as job, ${of.failed ?? 'false'} as failed, coalesce(d._status = 'published', false) as is_public,
    ${field('author_id')} as author_id, ${column} as column_id, ${live}`
}

const isOpenJobOf = (document: string): string => `exists (
  select from payload_jobs o where o.task_slug = 'schedulePublish' and o.input #>> '{doc,value}' = ${document}::text
    and o.completed_at is null and not coalesce(o.has_error, false) and coalesce(o.input->>'type', 'publish') = 'publish')`

// It stands in the calendar where it failed, until that is two weeks past.
const hasJustFailed = (document: string): string => `exists (
  select from payload_jobs f where f.task_slug = 'schedulePublish' and f.input #>> '{doc,value}' = ${document}::text
    and f.completed_at is null and f.has_error and f.wait_until > now() - interval '14 days')`

const published = (type: Type): string =>
  type.collection === 'live-streams'
    ? `${columns(type, { at: 'd.starts_at', source: `'live'`, draft: false })}
    from live_streams d where d._status = 'published' and d.deleted_at is null and d.starts_at >= $1 and d.starts_at < $2`
    : `${columns(type, { at: 'd.published_at', source: `'published'`, draft: false })}
    from ${type.table} d where d._status = 'published' and d.deleted_at is null and d.published_at >= $1 and d.published_at < $2`

const planned = (type: Type): string =>
  type.collection === 'live-streams'
    ? `select 'live-streams', d.id, v.version_title, v.version_starts_at, 'live', null::uuid, false, false,
      v.version_author_id, null::uuid, v.version_ends_at, v.version_ended_at, v.version_editor_state::text
    from _live_streams_v v join live_streams d on d.id = v.parent_id
    where v.latest and v.version_starts_at >= $1 and v.version_starts_at < $2
      and d._status is distinct from 'published' and d.published_slug is null and d.deleted_at is null`
    : `${columns(type, { at: 'p.planned_at', source: `'plan'`, draft: true })}
    from content_plans p join ${withDraft(type)} on true
    where p.collection = '${type.collection}' and d.id = p.document_id and p.planned_at >= $1 and p.planned_at < $2
      and d._status is distinct from 'published' and d.deleted_at is null and not ${isOpenJobOf('d.id')}`

const scheduled = (type: Type): string => `${columns(type, {
  at: 'j.at',
  source: `j.act || '-job'`,
  job: 'j.job',
  failed: 'j.failed',
  draft: true,
})}
    from jobs j join ${withDraft(type)} on true
    where j.collection = '${type.collection}' and d.id = j.document_id and d.deleted_at is null
      and not (j.failed and (d._status = 'published') = (j.act = 'publish'))`

const expiring = (type: Type): string => `${columns(type, { at: 'd.publish_until', source: `'expiry'`, draft: false })}
    from ${type.table} d
    where d._status = 'published' and d.deleted_at is null and d.publish_until >= $1 and d.publish_until < $2`

// A failed job counts until its document has a later one of the same act, or a later one of either act was done.
const PLAN = `
  with jobs as materialized (
    select j.id as job, j.wait_until as at, coalesce(j.has_error, false) as failed, coalesce(j.input->>'type', 'publish') as act,
      j.input #>> '{doc,relationTo}' as collection,
      case when j.input #>> '{doc,value}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (j.input #>> '{doc,value}')::uuid end
        as document_id
    from payload_jobs j
    where j.task_slug = 'schedulePublish' and j.completed_at is null and j.wait_until >= $1 and j.wait_until < $2
      and not (coalesce(j.has_error, false) and exists (
        select from payload_jobs l where l.task_slug = 'schedulePublish'
          and l.input #>> '{doc,value}' = j.input #>> '{doc,value}' and l.id <> j.id
          and (l.wait_until, l.created_at) > (j.wait_until, j.created_at)
          and (coalesce(l.input->>'type', 'publish') = coalesce(j.input->>'type', 'publish') or l.completed_at is not null)))
  ),
  placed (collection, id, title, at, source, job, failed, is_public, author_id, column_id, ends_at, ended_at, editor_state) as (
    ${typed(published)}
  union all
    ${typed(planned)}
  union all
    ${typed(scheduled)}
  union all
    ${typed(expiring)}
  )
  select p.collection, p.id, p.title, p.at, p.source, p.job, p.failed, p.is_public as "isPublic", u.name as author, e.until as embargo,
    p.column_id as "column", p.ends_at as "endsAt", p.ended_at as "endedAt", p.editor_state as "editorState", ${TURN}
  from placed p left join users u on u.id = p.author_id
    left join content_embargoes e on e.collection = p.collection and e.document_id = p.id and e.until > now()
    ${turnOf('p')}`

const unplaced = (type: Type): string => `
    (select '${type.collection}' as collection, d.id, coalesce(v.version_title, d.title) as title,
      coalesce(v.version_author_id, d.author_id) as author_id, coalesce(v.updated_at, d.updated_at) as edited_at,
      ${type.collection === 'live-streams' ? 'v.version_starts_at' : 'p.planned_at'} as at
    from ${withDraft(type)} left join content_plans p on p.collection = '${type.collection}' and p.document_id = d.id
    where d._status is distinct from 'published' and d.published_slug is null and d.deleted_at is null
      and ${type.collection === 'live-streams' ? 'v.version_starts_at' : 'p.planned_at'} >= $2 is not true
      and not ${isOpenJobOf('d.id')} and not ${hasJustFailed('d.id')}
    order by coalesce(v.updated_at, d.updated_at) desc limit $1)`

const UNPLACED = `
  select n.collection, n.id, n.title, u.name as author, e.until as embargo, n.edited_at as "editedAt", n.at, ${TURN}
  from (${typed(unplaced)}) n left join users u on u.id = n.author_id
    left join content_embargoes e on e.collection = n.collection and e.document_id = n.id and e.until > now()
    ${turnOf('n')}
  order by n.edited_at desc limit $1`
