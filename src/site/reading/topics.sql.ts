import type { Queryable } from '#platform/database.ts'

const contents = ['articles', 'short_videos', 'live_streams', 'brand_stories']

/** How many public contents, and products on sale, are filed under each topic; topics without any are left out. */
export async function countFiled(db: Queryable): Promise<{ topic: string; contents: number; products: number }[]> {
  const filed = contents.map(
    (table) => `select l.topics_id, 1 as content from ${table}_rels l join ${table} d on d.id = l.parent_id
      where l.path = 'topics' and d._status = 'published' and d.deleted_at is null
        and (d.publish_until is null or d.publish_until > now())`,
  )
  const found = await db.query<{ topic: string; contents: number; products: number }>(
    `select topics_id::text as topic, sum(content)::integer as contents, sum(1 - content)::integer as products
     from (${filed.join(' union all ')}
       union all
       select l.topics_id, 0 from products_rels l join products p on p.id = l.parent_id
       where l.path = 'topics' and p.deleted_at is null and p.delisted is not true) filed
     where topics_id is not null group by topics_id`,
  )
  return found.rows
}
