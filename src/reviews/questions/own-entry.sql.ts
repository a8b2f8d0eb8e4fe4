import type { Queryable } from '#platform/database.ts'
import { tableOf } from './entries.sql.ts'
import type { EntryKind, EntryState } from './entry-states.ts'

export type OwnEntry = {
  kind: EntryKind
  id: string
  /** The question that it is, or answers. */
  question: string
  questionText: string
  text: string
  state: EntryState
  code: string | null
  product: string
  slug: string
  at: Date
}

const SELECT = `select e.id, q.id as question, q.text as "questionText", e.text, e.state, e.code, p.name as product, p.slug, e.at`

/** A question or an answer for who wrote it, whatever its state. */
export async function selectOwnEntry(db: Queryable, kind: EntryKind, id: string): Promise<OwnEntry | undefined> {
  const question = kind === 'question' ? 'e.id' : 'e.question_id'
  const found = await db.query<OwnEntry>(
    `${SELECT}, $2::text as kind from ${tableOf(kind)} e join product_questions q on q.id = ${question}
     join products p on p.id = q.product_id where e.id::text = $1`,
    [id, kind],
  )
  return found.rows[0]
}

/** What a member has asked and answered, the newest first. */
export async function selectEntriesOf(db: Queryable, member: Buffer): Promise<OwnEntry[]> {
  const found = await db.query<OwnEntry>(
    `select * from (
       ${SELECT}, 'question' as kind from product_questions e join product_questions q on q.id = e.id
       join products p on p.id = q.product_id where e.person = $1
       union all
       ${SELECT}, 'answer' from product_answers e join product_questions q on q.id = e.question_id
       join products p on p.id = q.product_id where e.person = $1) own
     where state <> 'withdrawn' order by at desc, id desc limit 50`,
    [member],
  )
  return found.rows
}
