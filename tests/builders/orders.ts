import type { Pool } from '#platform/database.ts'

type Bought = { skus: string[]; member?: Buffer; visitor?: Buffer; counted?: boolean; paidAt?: Date }
let serial = 0

/** A stored order as a mall told it, paid yesterday unless said otherwise. Gives the hub's number of it. */
export async function putOrder(pool: Pool, { skus, member, visitor, counted = true, paidAt }: Bought): Promise<number> {
  const at = paidAt ?? new Date(Date.now() - 86_400_000)
  const items = skus.map((sku) => ({ sku, quantity: 1, amountFen: 12_900 }))
  const made = await pool.query<{ id: number }>(
    `insert into orders (source, order_id, version, status, order_kind, paid_at, amount_fen, freight_fen, refunded_fen, discount_fen,
       counted, visitor_id, member_id, body, first_stored_at, stored_at)
     values ('mall', $1, 1, 'paid', 'sale', $2, 12900, 0, 0, 0, $3, $4, $5, $6, $2, $2) returning id`,
    [
      `R${Date.now()}${++serial}`,
      at,
      counted,
      visitor ? await personOf(pool, 'visitor', visitor) : null,
      member ? await personOf(pool, 'member', member) : null,
      JSON.stringify({ items }),
    ],
  )
  return made.rows[0]!.id
}

async function personOf(pool: Pool, kind: 'visitor' | 'member', hash: Buffer): Promise<number> {
  const made = await pool.query<{ id: number }>(
    `insert into persons (kind, hash, first_stored_at) values ($1, $2, now())
     on conflict (kind, hash) do update set kind = excluded.kind returning id`,
    [kind, hash],
  )
  return made.rows[0]!.id
}
