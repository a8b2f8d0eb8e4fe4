import type { Queryable } from '#platform/database.ts'

export type QuestionFigures = {
  questions: number
  answered: number
  answers: number
  byBrand: number
  decided: number
  rejected: number
}

/** What `/transparency` says of 问大家: shown questions and answers, and first decisions of people with how many were rejections. */
export async function countQuestionFigures(db: Queryable): Promise<QuestionFigures> {
  const found = await db.query<QuestionFigures>(
    `select (select count(*)::integer from product_questions where state = 'published') as questions,
       (select count(distinct q.id)::integer from product_questions q join product_answers a on a.question_id = q.id
        where q.state = 'published' and a.state = 'published') as answered,
       (select count(*)::integer from product_answers where state = 'published') as answers,
       (select count(*)::integer from product_answers where state = 'published' and given_by = 'brand') as "byBrand",
       count(*)::integer as decided, count(*) filter (where action = 'reject')::integer as rejected
     from question_decisions where actor_kind = 'staff' and from_state = 'pending'`,
  )
  return found.rows[0]!
}
