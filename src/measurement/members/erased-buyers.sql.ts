import type { Queryable } from '#platform/database.ts'

/** For each order the opaque person that its erased buyer left; null when its buyer was not erased. */
export async function selectErasedBuyers(
  db: Queryable,
  orders: { source: string; order: { orderId: string } }[],
): Promise<(number | null)[]> {
  const found = await db.query<{ id: number | null }>(
    `select p.id from unnest($1::text[], $2::text[]) with ordinality as g (source, order_id, place)
     left join orders o using (source, order_id) left join persons p on p.id = o.member_id and p.kind = 'erased'
     order by g.place`,
    [orders.map(({ source }) => source), orders.map(({ order }) => order.orderId)],
  )
  return found.rows.map(({ id }) => id)
}
