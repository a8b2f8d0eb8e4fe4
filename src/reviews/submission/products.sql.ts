import type { Queryable } from '#platform/database.ts'
import { selectQuestions } from '../product-questions.sql.ts'
import type { ReviewQuestion } from '../product-questions.ts'

export type ReviewedProduct = { id: string; skus: string[]; questions: ReviewQuestion[] }

/** A product that can be reviewed, by its id or slug, with the codes of its variants and its questions; none that lies in the bin. */
export async function selectReviewedProduct(db: Queryable, idOrSlug: string): Promise<ReviewedProduct | undefined> {
  const found = await db.query<Omit<ReviewedProduct, 'questions'>>(
    `select p.id, array(select s.sku from products_skus s where s._parent_id = p.id) as skus
     from products p where p.deleted_at is null and (p.slug = $1 or p.id::text = lower($1)) limit 1`,
    [idOrSlug],
  )
  const product = found.rows[0]
  return product && { ...product, questions: await selectQuestions(db, product.id) }
}

/** A review as it came: to tell the same one sent twice from another. */
export async function selectSubmitted(db: Queryable, id: string): Promise<{ text: string; rating: number | null } | undefined> {
  const found = await db.query<{ text: string; rating: number | null }>(
    `select c.content->>'text' as text, v.rating from review_revisions v join review_contents c using (review_id, number)
     where v.review_id = $1 and v.number = 1`,
    [id],
  )
  return found.rows[0]
}
