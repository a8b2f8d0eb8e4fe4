import type { Queryable } from '#platform/database.ts'
import type { FoundSource } from './found-sources.ts'

/** Marks permissions that end within 30 or within 7 days, each step of each term once. Gives what is to be said. */
export async function markFoundEnding(db: Queryable, now: Date): Promise<{ found: string; days: number }[]> {
  const made = await db.query<{ found: string; days: number }>(
    `insert into found_ugc_warnings (found_id, ends_at, days)
     select id, permission_ends_at, case when permission_ends_at <= $1::timestamptz + interval '7 days' then 7 else 30 end
     from found_ugc where permission = 'granted' and permission_ends_at > $1 and permission_ends_at <= $1::timestamptz + interval '30 days'
     on conflict do nothing returning found_id as found, days`,
    [now],
  )
  return made.rows
}

export type FoundEnding = {
  title: string
  source: FoundSource
  author: string
  scope: string[]
  endsAt: Date
  productId: string | null
  productName: string | null
  ownerId: string | null
}

/** A permission with what it is for; nothing when it was taken away meanwhile. */
export async function selectFoundEnding(db: Queryable, found: string): Promise<FoundEnding | undefined> {
  const rows = await db.query<FoundEnding>(
    `select f.title, f.source::text as source, f.author_name as author, f.permission_ends_at as "endsAt", p.id as "productId",
       p.name as "productName", p.owner_id as "ownerId",
       array(select s.value::text from found_ugc_scope s where s.parent_id = f.id order by s."order") as scope
     from found_ugc f left join products p on p.id = f.product_id
     where f.id::text = $1 and f.permission = 'granted' and f.permission_ends_at is not null`,
    [found],
  )
  return rows.rows[0]
}
