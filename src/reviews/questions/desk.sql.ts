import type { Queryable } from '#platform/database.ts'
import type { Finding } from '../screening/finding.ts'
import type { EntryKind, EntryState } from './entry-states.ts'

/** One question or answer as the desk shows it. */
export type DeskEntry = {
  kind: EntryKind
  id: string
  /** The question that it is, or answers, and whether that is shown. */
  question: string
  questionText: string
  questionState: EntryState
  product: string
  productId: string
  text: string
  nickname: string
  anonymous: boolean
  givenBy: 'buyer' | 'brand' | null
  grade: string | null
  order: number | null
  state: EntryState
  code: string | null
  version: number
  findings: Finding[]
  hasBrandAnswer: boolean
  at: Date
  lines: { at: Date; action: string; actor: string | null; code: string | null }[]
}

const LINES = `coalesce((
  select jsonb_agg(jsonb_build_object('at', d.at, 'action', d.action, 'actor', u.name, 'code', d.code) order by d.seq desc)
  from question_decisions d left join users u on d.actor_kind = 'staff' and u.id::text = d.actor_id where d.entry_id = e.id), '[]') as lines`

const HAS_BRAND = `exists (select from product_answers b where b.question_id = q.id and b.given_by = 'brand'
  and b.state in ('pending', 'published')) as "hasBrandAnswer"`

const COMMON = `q.id as question, q.text as "questionText", q.state as "questionState", p.name as product, p.id as "productId", e.text,
  e.nickname, e.anonymous, e.state, e.code, e.version, e.findings, ${HAS_BRAND}, e.at, ${LINES}`

/** Entries of a state; what waits is read oldest first, what was decided newest first. */
export async function selectEntries(
  db: Queryable,
  { state, limit, offset }: { state: EntryState; limit: number; offset: number },
): Promise<DeskEntry[]> {
  const way = state === 'pending' ? 'asc' : 'desc'
  const found = await db.query<DeskEntry>(
    `with page as materialized (
       select * from (
         (select 'question' as kind, id, at from product_questions where state = $1 order by at ${way}, id ${way} limit $2::integer + $3::integer)
         union all
         (select 'answer', id, at from product_answers where state = $1 order by at ${way}, id ${way} limit $2::integer + $3::integer)) both_kinds
       order by at ${way}, id ${way} limit $2 offset $3)
     select * from (
       select 'question' as kind, e.id, ${COMMON}, null as "givenBy", null as grade, null::float8 as "order"
       from page join product_questions e on e.id = page.id join product_questions q on q.id = e.id join products p on p.id = q.product_id
       where page.kind = 'question'
       union all
       select 'answer', e.id, ${COMMON}, e.given_by, e.grade, e.order_key::float8
       from page join product_answers e on e.id = page.id join product_questions q on q.id = e.question_id
       join products p on p.id = q.product_id where page.kind = 'answer') entries
     order by at ${way}, id ${way}`,
    [state, limit, offset],
  )
  return found.rows
}

/** How many wait to be read, counted to one more than `most`. */
export async function countPending(db: Queryable, most: number): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select least($1, (select count(*) from (select from product_questions where state = 'pending' limit $1) q)
       + (select count(*) from (select from product_answers where state = 'pending' limit $1) a))::integer as count`,
    [most + 1],
  )
  return found.rows[0]!.count
}
