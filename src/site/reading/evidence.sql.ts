import type { Queryable } from '#platform/database.ts'

/** Published reviews and streams that have begun, for each of these products (ids as text). */
export async function countEvidence(db: Queryable, products: string[]) {
  const found = await db.query<{ product: string; reviews: number; lives: string[] }>(
    `select p.id as product,
       (select count(*) from reviews r where r.product_id = p.id::uuid and r.state = 'published' and r.follows_id is null) as reviews,
       array(
         select distinct l._parent_id::text
         from live_streams_lineup l join live_streams s on s.id = l._parent_id
         where l.product_id = p.id and s._status = 'published' and s.deleted_at is null
           and s.starts_at < now() and s.editor_state <> 'cancelled'
       ) as lives
     from unnest($1::text[]) as p(id)`,
    [products],
  )
  return found.rows
}
