import type { Queryable } from '#platform/database.ts'
import type { EntryKind, EntryState } from './entry-states.ts'

export type Theirs = { hashes: readonly Buffer[]; orders: readonly number[] }

/** Everything these people asked and answered, locked until COMMIT. */
export async function lockTheirs(db: Queryable, { hashes, orders }: Theirs): Promise<{ kind: EntryKind; id: string }[]> {
  const questions = await db.query<{ id: string }>(
    'select id from product_questions where person = any($1::bytea[]) order by id for update',
    [hashes],
  )
  const answers = await db.query<{ id: string }>(
    'select id from product_answers where person = any($1::bytea[]) or order_key = any($2::bigint[]) order by id for update',
    [hashes, orders],
  )
  return [
    ...questions.rows.map(({ id }) => ({ kind: 'question' as const, id })),
    ...answers.rows.map(({ id }) => ({ kind: 'answer' as const, id })),
  ]
}

/** Takes the words and whose they were away. What was decided stays, and holds no word of theirs. */
export async function emptyEntries(db: Queryable, entries: readonly { id: string }[]): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const gone = "text = '', nickname = '', anonymous = true, person = null, findings = '[]'"
  await db.query(`update product_questions set ${gone} where id = any($1::uuid[])`, [ids])
  await db.query(`update product_answers set ${gone}, order_key = null, bought_at = null where id = any($1::uuid[])`, [ids])
}

/** The place of a person among votes is taken by chance that leads nowhere: two votes stay two. */
export async function forgetAnswerVotes(db: Queryable, hashes: readonly Buffer[]): Promise<void> {
  await db.query('update answer_votes set person = sha256(gen_random_uuid()::text::bytea) where person = any($1)', [hashes])
  await db.query('update answer_votes set visitor = null where visitor = any($1)', [hashes])
}

export type AskedAndAnswered = { kind: EntryKind; product: string; question: string; text: string; state: EntryState; at: Date }

/** What is exported of these people. */
export async function selectTheirs(db: Queryable, { names, orders }: { names: readonly string[]; orders: readonly number[] }) {
  const found = await db.query<AskedAndAnswered>(
    `select * from (
       select 'question' as kind, p.name as product, q.text as question, q.text, q.state, q.at
       from product_questions q join products p on p.id = q.product_id where encode(q.person, 'hex') = any($1::text[])
       union all
       select 'answer', p.name, q.text, a.text, a.state, a.at
       from product_answers a join product_questions q on q.id = a.question_id join products p on p.id = q.product_id
       where encode(a.person, 'hex') = any($1::text[]) or a.order_key = any($2::bigint[])) theirs
     order by at, kind`,
    [names, orders],
  )
  return found.rows
}
