import type { Queryable } from '#platform/database.ts'
import type { ReviewQuestion } from './product-questions.ts'

/** The questions of a product in their order. */
export async function selectQuestions(db: Queryable, product: string): Promise<ReviewQuestion[]> {
  return (await selectQuestionsOf(db, [product])).get(product) ?? []
}

/** The same of several products. */
export async function selectQuestionsOf(db: Queryable, products: readonly string[]): Promise<Map<string, ReviewQuestion[]>> {
  const found = await db.query<ReviewQuestion & { product: string }>(
    `select q._parent_id as product, q.key, q.label,
       array(select t.text from products_texts t
         where t.parent_id = q._parent_id and t.path = 'reviewQuestions.' || (q._order - 1) || '.options' order by t."order") as options
     from products_review_questions q where q._parent_id = any($1::uuid[]) order by q._parent_id, q._order`,
    [products],
  )
  const questions = new Map<string, ReviewQuestion[]>()
  for (const { product, ...question } of found.rows) questions.set(product, [...(questions.get(product) ?? []), question])
  return questions
}
