import type { Queryable } from '#platform/database.ts'
import type { Finding } from '../screening/finding.ts'
import type { EntryAction, EntryKind, EntryState } from './entry-states.ts'

/** The table of a kind; never outside text. */
export const tableOf = (kind: EntryKind): string => (kind === 'question' ? 'product_questions' : 'product_answers')

/** Words that were read from a form and looked through; `person` is a keyed hash, null for who is not counted. */
export type NewEntry = {
  id: string
  person: Buffer | null
  text: string
  nickname: string
  anonymous: boolean
  findings: readonly Finding[]
  at: Date
}

/** Keeps a question; gives the id of the one that this person has asked in the same words before. */
export async function insertQuestion(db: Queryable, { product, ...entry }: NewEntry & { product: string }): Promise<string> {
  const made = await db.query<{ id: string }>(
    `insert into product_questions (id, product_id, person, text, nickname, anonymous, state, version, findings, at)
     values ($1, $2, $3, $4, $5, $6, 'pending', 1, $7::jsonb, $8)
     on conflict (product_id, person, md5(text)) where person is not null and state in ('pending', 'published')
     do update set version = product_questions.version returning id`,
    [entry.id, product, entry.person, entry.text, entry.nickname, entry.anonymous, JSON.stringify(entry.findings), entry.at],
  )
  return made.rows[0]!.id
}

export type NewAnswer = NewEntry & {
  question: string
  givenBy: 'buyer' | 'brand'
  orderKey: number | null
  grade: string | null
  boughtAt: Date | null
  state: 'pending' | 'published'
}

/** Keeps an answer; `false` where this person, order or brand has answered the question already. */
export async function insertAnswer(db: Queryable, answer: NewAnswer): Promise<boolean> {
  const { id, question, givenBy, person, orderKey, grade, boughtAt, text, nickname, anonymous, state, findings, at } = answer
  const made = await db.query(
    `insert into product_answers (id, question_id, given_by, person, order_key, grade, bought_at, text, nickname, anonymous, state,
       version, findings, useful, not_useful, at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text, 1, $12::jsonb, 0, 0, $13::timestamptz, case when $11 = 'published' then $13 end)
     on conflict do nothing`,
    [id, question, givenBy, person, orderKey, grade, boughtAt, text, nickname, anonymous, state, JSON.stringify(findings), at],
  )
  return made.rowCount === 1
}

export type EntryRow = { id: string; state: EntryState; version: number; productId: string }

/** What deciding needs of an entry, locked until COMMIT: two who decide at once are told apart here. */
export async function lockEntry(db: Queryable, kind: EntryKind, id: string): Promise<EntryRow | undefined> {
  const product =
    kind === 'question' ? 'e.product_id' : '(select q.product_id from product_questions q where q.id = e.question_id)'
  const found = await db.query<EntryRow>(
    `select e.id, e.state, e.version, ${product} as "productId" from ${tableOf(kind)} e where e.id::text = $1 for update`,
    [id],
  )
  return found.rows[0]
}

export async function moveEntry(
  db: Queryable,
  kind: EntryKind,
  { id, to, code, at }: { id: string; to: EntryState; code: string | null; at: Date },
): Promise<void> {
  await db.query(
    `update ${tableOf(kind)} set state = $2::text, code = $3, version = version + 1,
       published_at = case when $2 = 'published' then coalesce(published_at, $4::timestamptz) else published_at end
     where id = $1`,
    [id, to, code, at],
  )
}

export type DecisionLine = {
  kind: EntryKind
  id: string
  version: number
  action: EntryAction | 'ask' | 'answer'
  from: EntryState | null
  to: EntryState
  code?: string
  actorKind: 'author' | 'staff' | 'system'
  actorId?: string
  actorRole?: string
  note?: string
  at: Date
}

/** A line of what happened to an entry. The database refuses to change or remove it. */
export async function appendLine(db: Queryable, line: DecisionLine): Promise<void> {
  const { kind, id, version, action, from, to, code, actorKind, actorId, actorRole, note, at } = line
  await db.query(
    `insert into question_decisions (kind, entry_id, version, action, from_state, to_state, code, actor_kind, actor_id, actor_role,
       note, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [kind, id, version, action, from, to, code ?? null, actorKind, actorId ?? null, actorRole ?? null, note ?? null, at],
  )
}

/** The product that can be asked about, by its id; none that lies in the bin. */
export async function selectAskedProduct(db: Queryable, id: string): Promise<{ id: string; name: string } | undefined> {
  const found = await db.query<{ id: string; name: string }>(
    'select id, name from products where id::text = $1 and deleted_at is null',
    [id],
  )
  return found.rows[0]
}

/** A published question, with whose it is. */
export async function selectOpenQuestion(
  db: Queryable,
  id: string,
): Promise<{ id: string; productId: string; person: Buffer | null } | undefined> {
  const found = await db.query<{ id: string; productId: string; person: Buffer | null }>(
    `select id, product_id as "productId", person from product_questions where id::text = $1 and state = 'published'`,
    [id],
  )
  return found.rows[0]
}
