import type { Queryable } from '#platform/database.ts'

export type ReviewedProduct = { id: string; skus: string[] }

/** A product that can be reviewed, by its id or slug, with the codes of its variants; none that lies in the bin. */
export async function selectReviewedProduct(db: Queryable, idOrSlug: string): Promise<ReviewedProduct | undefined> {
  const found = await db.query<ReviewedProduct>(
    `select p.id, array(select s.sku from products_skus s where s._parent_id = p.id) as skus
     from products p where p.deleted_at is null and (p.slug = $1 or p.id::text = lower($1)) limit 1`,
    [idOrSlug],
  )
  return found.rows[0]
}
