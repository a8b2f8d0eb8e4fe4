import type { Queryable } from '#platform/database.ts'
import type { ProofGrade } from '../review-states.ts'

export type QuestionRow = {
  id: string
  productId: string
  text: string
  nickname: string
  anonymous: boolean
  publishedAt: Date
  /** Answers that are shown, and those that were and are not any more. */
  answers: number
  away: number
}

export type AnswerRow = {
  id: string
  question: string
  givenBy: 'buyer' | 'brand'
  grade: Extract<ProofGrade, 'order-link' | 'member' | 'visitor'> | null
  boughtAt: Date | null
  text: string
  nickname: string
  anonymous: boolean
  useful: number
  publishedAt: Date
}

const QUESTION = `
  select q.id, q.product_id as "productId", q.text, q.nickname, q.anonymous, q.published_at as "publishedAt",
    (select count(*)::integer from product_answers a where a.question_id = q.id and a.state = 'published') as answers,
    (select count(*)::integer from product_answers a where a.question_id = q.id and a.state = 'hidden') as away
  from product_questions q`

/** Published questions of a product, answered ones first, then the newest. */
export async function selectQuestions(
  db: Queryable,
  { product, limit, offset }: { product: string; limit: number; offset: number },
): Promise<QuestionRow[]> {
  const found = await db.query<QuestionRow>(
    `${QUESTION} where q.product_id = $1 and q.state = 'published'
     order by exists (select from product_answers a where a.question_id = q.id and a.state = 'published') desc,
       q.published_at desc, q.id desc limit $2 offset $3`,
    [product, limit, offset],
  )
  return found.rows
}

export async function countQuestions(db: Queryable, product: string): Promise<number> {
  const found = await db.query<{ count: number }>(
    `select count(*)::integer as count from product_questions where product_id = $1 and state = 'published'`,
    [product],
  )
  return found.rows[0]!.count
}

export async function selectQuestion(db: Queryable, id: string): Promise<QuestionRow | undefined> {
  return (await db.query<QuestionRow>(`${QUESTION} where q.id = $1 and q.state = 'published'`, [id])).rows[0]
}

/** The first `each` published answers of every question, the most useful first. No rating is known here. */
export async function selectAnswers(db: Queryable, questions: readonly string[], each: number): Promise<AnswerRow[]> {
  const found = await db.query<AnswerRow>(
    `select a.* from unnest($1::uuid[]) as q (id) cross join lateral (
       select id, question_id as question, given_by as "givenBy", grade, bought_at as "boughtAt", text, nickname, anonymous, useful,
         published_at as "publishedAt"
       from product_answers where question_id = q.id and state = 'published'
       order by usefulness desc, published_at, id limit $2) a`,
    [questions, each],
  )
  return found.rows
}

/** A question that was shown and is not any more: its state, the reason, and of which product. */
export async function selectAwayQuestion(
  db: Queryable,
  id: string,
): Promise<{ state: 'hidden' | 'withdrawn'; code: string | null; productId: string } | undefined> {
  const found = await db.query<{ state: 'hidden' | 'withdrawn'; code: string | null; productId: string }>(
    `select state, code, product_id as "productId" from product_questions
     where id = $1 and state in ('hidden', 'withdrawn') and published_at is not null`,
    [id],
  )
  return found.rows[0]
}

/** Every published question that has an answer, with when it or its last answer came. */
export async function selectAnsweredQuestions(db: Queryable): Promise<{ id: string; changedAt: Date }[]> {
  const found = await db.query<{ id: string; changedAt: Date }>(
    `select q.id, greatest(q.published_at, max(a.published_at)) as "changedAt"
     from product_questions q join product_answers a on a.question_id = q.id and a.state = 'published'
     where q.state = 'published' group by q.id order by q.published_at desc, q.id desc limit 10000`,
  )
  return found.rows
}
