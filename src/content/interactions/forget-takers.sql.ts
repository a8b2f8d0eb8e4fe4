import type { Queryable } from '#platform/database.ts'

/** People of the platforms' tables that may be openids or unionids of WeChat, after `after`. */
export async function selectWechatTakers(db: Queryable, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const found = await db.query<{ person: string }>(
    `select distinct person from live_interaction_people where person ~ '^o[A-Za-z0-9_-]{19,39}$' and person > $1 order by person limit $2`,
    [after, limit],
  )
  return found.rows.map(({ person }) => person)
}

/** Gives these people, and whoever took part with an order of somebody erased, a name of chance and takes the order's number away. */
export async function renameTakers(db: Queryable, people: readonly string[]): Promise<void> {
  await db.query(
    `update live_interaction_people t set person = 'erased-' || left(translate(gen_random_uuid()::text, '-', ''), 20), order_id = null
     where t.person = any($1::text[]) or t.order_id in (
       select o.order_id from orders o join persons p on p.id = o.member_id where p.kind = 'erased')`,
    [people],
  )
}
