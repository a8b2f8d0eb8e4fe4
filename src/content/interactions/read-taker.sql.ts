import type { Queryable } from '#platform/database.ts'

export type KeptTaker = {
  live: string
  kind: string
  interaction: string
  person: string
  tookAt: Date | null
  hasBought: boolean
  orderId: string | null
  amountFen: number | null
}

/** Where these people, or whoever gave one of these orders, took part. */
export async function selectTakersOf(
  db: Queryable,
  { people, orders }: { people: readonly string[]; orders: readonly string[] },
): Promise<KeptTaker[]> {
  const found = await db.query<KeptTaker>(
    `select i.live_id as live, i.kind, i.title as interaction, t.person, t.took_at as "tookAt", t.has_bought as "hasBought",
       t.order_id as "orderId", t.amount_fen as "amountFen"
     from live_interaction_people t join live_interactions i on i.id = t.interaction_id
     where t.person = any($1::text[]) or t.order_id = any($2::text[]) order by t.took_at, i.live_id, i.minute, i.id, t.person`,
    [people, orders],
  )
  return found.rows
}
