import type { Queryable } from '#platform/database.ts'
import { recomputeCredits } from '../credits.sql.ts'

/** The keys of the next orders after one, at most `count`. */
export async function selectOrderKeys(db: Queryable, after: number, count: number): Promise<number[]> {
  const found = await db.query<{ id: number }>('select id from orders where id > $1 order by id limit $2', [after, count])
  return found.rows.map((row) => row.id)
}

export type CreditDifference = { order: string; what: string }

/**
 * Computes the credits and shares of these orders anew, in the writer's turn, and gives the orders for which something else
 * was kept. The numbers of assists are no matter: they say in which order assists came.
 */
export async function rebuildCredits(db: Queryable, orderKeys: number[]): Promise<CreditDifference[]> {
  const before = await sumRows(db, orderKeys)
  await recomputeCredits(db, orderKeys)
  const after = await sumRows(db, orderKeys)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
  if (changed.length === 0) return []
  const found = await db.query<CreditDifference>(NAMES, [
    changed.map((name) => name.split(' ')[0]),
    changed.map((name) => name.split(' ')[1]),
  ])
  return found.rows
}

/** A sum of hashes of what is kept of each order, by model: `<order> <model>`. Equal sums are equal rows. */
async function sumRows(db: Queryable, orderKeys: number[]): Promise<Map<string, string>> {
  const found = await db.query<{ name: string; sum: string }>(SUMS, [orderKeys])
  return new Map(found.rows.map(({ name, sum }) => [name, sum]))
}

const SUMS = `
  select order_key || ' ' || model as name, sum(hash)::text as sum
  from (
    select order_key, 'credit' as model,
      hash_record_extended((buyer_id, content_id, rule, model_version, channel, touch_at, touch_id, frozen_at), 0) as hash
    from credits where order_key = any($1::bigint[])
    union all
    select order_key, model, hash_record_extended((content_id, share_fen, channel, touch_at, touch_id), 0)
    from credit_shares where order_key = any($1::bigint[])) kept
  group by order_key, model`

const NAMES = `
  select o.source || ' ' || o.order_id as order, string_agg(c.model, ', ' order by c.model) as what
  from unnest($1::bigint[], $2::text[]) as c (order_key, model) join orders o on o.id = c.order_key group by o.id order by o.id`
