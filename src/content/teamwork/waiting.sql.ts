import type { Queryable } from '#platform/database.ts'
import type { HandoverStep } from '../handover-steps.ts'
import { type PlannedCollection, plannedTypes } from '../plan/plan-item.ts'

/** Titles as the newest draft has them; documents in the bin have none and wait for nobody. */
const TITLES = plannedTypes
  .map(
    ({ collection, table }) => `select '${collection}' as collection, d.id, coalesce(v.version_title, d.title) as title
      from ${table} d left join _${table}_v v on v.parent_id = d.id and v.latest where d.deleted_at is null`,
  )
  .join('\n    union all\n    ')

export type TurnRow = {
  id: string
  collection: PlannedCollection
  document: string
  title: string | null
  step: HandoverStep
  note: string
  from: string | null
  to: string | null
  isMine: boolean
  at: Date
}

/** Open hand-overs to or from a colleague, the oldest first. */
export async function selectTurns(db: Queryable, { user, limit }: { user: string; limit: number }): Promise<TurnRow[]> {
  const found = await db.query<TurnRow>(
    `select h.id, h.collection, h.document_id as document, d.title, h.step, h.note, f.name as "from", t.name as "to",
       h.to_id is not distinct from $1::uuid as "isMine", h.handed_at as at
     from content_handovers h join (
    ${TITLES}) d on d.collection = h.collection and d.id = h.document_id
       left join users f on f.id = h.from_id left join users t on t.id = h.to_id
     where h.ended_at is null and (h.to_id = $1 or h.from_id = $1) order by h.handed_at, h.id limit $2`,
    [user, limit],
  )
  return found.rows
}

export type AskedRow = {
  id: string
  collection: PlannedCollection
  document: string
  title: string | null
  author: string | null
  text: string
  at: Date
}

/** Comments that mean a colleague and that he has neither answered nor seen, of open threads, the oldest first. */
export async function selectAsked(db: Queryable, { user, limit }: { user: string; limit: number }): Promise<AskedRow[]> {
  const found = await db.query<AskedRow>(
    `select c.id, c.collection, c.document_id as document, d.title, a.name as author, c.text, c.said_at as at
     from content_mentions m join content_comments c on c.id = m.comment_id left join content_comments t on t.id = c.thread_id
       join (
    ${TITLES}) d on d.collection = c.collection and d.id = c.document_id
       left join users a on a.id = c.author_id
     where m.user_id = $1 and m.seen_at is null and c.withdrawn_at is null and t.withdrawn_at is null
       and c.resolved_at is null and t.resolved_at is null
     order by c.said_at, c.id limit $2`,
    [user, limit],
  )
  return found.rows
}

/** The title of one document as the newest draft has it; nothing when it is gone. */
export async function selectTitle(
  db: Queryable,
  { collection, id }: { collection: string; id: string },
): Promise<{ title: string | null } | undefined> {
  const found = await db.query<{ title: string | null }>(
    `select d.title from (
    ${TITLES}) d where d.collection = $1 and d.id = $2`,
    [collection, id],
  )
  return found.rows[0]
}
