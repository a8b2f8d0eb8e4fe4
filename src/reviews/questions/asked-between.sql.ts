import type { Queryable } from '#platform/database.ts'

export type Asked = { id: string; text: string; product: string; state: string; at: Date; isAnswered: boolean }

export async function selectAskedBetween(
  db: Queryable,
  { products, from, to }: { products: readonly string[]; from: Date; to: Date },
): Promise<Asked[]> {
  const found = await db.query<Asked>(
    `select q.id, q.text, p.name as product, q.state, q.at,
       exists (select from product_answers a where a.question_id = q.id and a.state = 'published') as "isAnswered"
     from product_questions q join products p on p.id = q.product_id
     where q.product_id = any($1::uuid[]) and q.at >= $2 and q.at < $3 and q.state in ('pending', 'published')
     order by q.at desc, q.id limit 50`,
    [products, from, to],
  )
  return found.rows
}
