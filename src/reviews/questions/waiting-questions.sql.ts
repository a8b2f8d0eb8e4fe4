import type { Queryable } from '#platform/database.ts'

export type WaitingQuestion = { id: string; text: string; product: string; answers: number; at: Date }

/**
 * Published questions about what these orders hold, of the last 180 days before `now`, that neither of these people nor these orders
 * has answered or asked; those with the fewest answers first. The buyers of a product are whom its questions are for.
 */
export async function selectWaitingQuestions(
  db: Queryable,
  { orders, people, now }: { orders: readonly number[]; people: readonly Buffer[]; now: Date },
): Promise<WaitingQuestion[]> {
  const found = await db.query<WaitingQuestion>(
    `with bought as (
       select distinct s._parent_id as product_id from orders o
       join products_skus s on o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku))
       where o.id = any($1::bigint[]) and o.counted)
     select q.id, q.text, p.name as product, q.published_at as at,
       (select count(*)::integer from product_answers a where a.question_id = q.id and a.state = 'published') as answers
     from product_questions q join bought using (product_id) join products p on p.id = q.product_id and p.deleted_at is null
     where q.state = 'published' and q.published_at > $3::timestamptz - interval '180 days'
       and (q.person is null or not q.person = any($2::bytea[]))
       and not exists (select from product_answers a where a.question_id = q.id and a.state <> 'withdrawn'
         and (a.person = any($2::bytea[]) or a.order_key = any($1::bigint[])))
     order by answers, q.published_at desc, q.id limit 10`,
    [orders, people, now],
  )
  return found.rows
}

/** Whether one of these people or this order has answered a question already. */
export async function hasAnswered(
  db: Queryable,
  { question, people, order }: { question: string; people: readonly Buffer[]; order: number },
): Promise<boolean> {
  const found = await db.query(
    `select from product_answers where question_id = $1 and state <> 'withdrawn' and (person = any($2::bytea[]) or order_key = $3) limit 1`,
    [question, people, order],
  )
  return found.rowCount === 1
}
