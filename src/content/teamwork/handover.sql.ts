import type { Queryable } from '#platform/database.ts'
import type { HandoverStep } from '../handover-steps.ts'

type Of = { collection: string; id: string }

export type HandoverRow = {
  id: string
  step: HandoverStep
  note: string
  fromId: string | null
  from: string | null
  toId: string | null
  to: string | null
  at: Date
}

/** The open hand-over of a document. */
export async function selectOpenHandover(db: Queryable, { collection, id }: Of): Promise<HandoverRow | undefined> {
  const found = await db.query<HandoverRow>(
    `select h.id, h.step, h.note, h.from_id as "fromId", f.name as "from", h.to_id as "toId", t.name as "to", h.handed_at as at
     from content_handovers h left join users f on f.id = h.from_id left join users t on t.id = h.to_id
     where h.collection = $1 and h.document_id = $2 and h.ended_at is null`,
    [collection, id],
  )
  return found.rows[0]
}

type NewHandover = Of & {
  handover: string
  step: HandoverStep
  from: string
  to: string
  note: string
  at: Date
  follows: string | null
}

export async function insertHandover(db: Queryable, made: NewHandover): Promise<void> {
  await db.query(
    `insert into content_handovers (id, collection, document_id, step, from_id, to_id, note, handed_at, follows_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9)`,
    [made.handover, made.collection, made.id, made.step, made.from, made.to, made.note, made.at.toISOString(), made.follows],
  )
}

/** Whoever may have the turn: his role, or nothing when there is no such colleague. */
export async function selectRole(db: Queryable, user: string): Promise<string | undefined> {
  const found = await db.query<{ role: string }>('select role::text as role from users where id = $1', [user])
  return found.rows[0]?.role
}

export async function endOpenHandover(db: Queryable, { collection, id, user }: Of & { user: string | null }): Promise<void> {
  await db.query(
    `update content_handovers set ended_at = now(), ended_by_id = $3
     where collection = $1 and document_id = $2 and ended_at is null`,
    [collection, id, user],
  )
}

export type EndedHandover = Of & { isOpen: boolean; fromId: string | null; endedById: string | null; follows: string | null }

export async function selectHandover(db: Queryable, handover: string): Promise<EndedHandover | undefined> {
  const found = await db.query<EndedHandover>(
    `select collection, document_id as id, ended_at is null as "isOpen", from_id as "fromId", ended_by_id as "endedById",
       follows_id as follows
     from content_handovers where id = $1`,
    [handover],
  )
  return found.rows[0]
}

export async function deleteHandover(db: Queryable, handover: string): Promise<void> {
  await db.query('delete from content_handovers where id = $1', [handover])
}

export async function reopenHandover(db: Queryable, handover: string): Promise<void> {
  await db.query('update content_handovers set ended_at = null, ended_by_id = null where id = $1', [handover])
}

export async function deleteHandoversOf(db: Queryable, { collection, id }: Of): Promise<void> {
  await db.query('delete from content_handovers where collection = $1 and document_id = $2', [collection, id])
}

export type HandoverMail = Of & Pick<HandoverRow, 'step' | 'note' | 'from'> & { email: string }

/** Whom an open hand-over waits for, when no mail has told him yet and he did not hand it to himself. */
export async function selectHandoverMail(db: Queryable, handover: string): Promise<HandoverMail | undefined> {
  const found = await db.query<HandoverMail>(
    `select h.collection, h.document_id as id, h.step, h.note, f.name as "from", t.email
     from content_handovers h join users t on t.id = h.to_id left join users f on f.id = h.from_id
     where h.id = $1 and h.ended_at is null and h.mailed_at is null and h.to_id is distinct from h.from_id`,
    [handover],
  )
  return found.rows[0]
}

export async function noteHandoverMailed(db: Queryable, handover: string): Promise<void> {
  await db.query('update content_handovers set mailed_at = now() where id = $1', [handover])
}
