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
  await db.query('drop table if exists credits_before')
  await db.query(`create temporary table credits_before as ${STATE}`, [orderKeys])
  await recomputeCredits(db, orderKeys)
  const found = await db.query<CreditDifference>(DIFFERENT, [orderKeys])
  return found.rows
}

const STATE = `
  select order_key, 'credit' as model, concat_ws(' ', buyer_id, content_id, rule, model_version, channel, touch_at, touch_id, frozen_at) as said
  from credits where order_key = any($1::bigint[])
  union all
  select order_key, model, concat_ws(' ', content_id, share_fen, channel, touch_at, touch_id)
  from credit_shares where order_key = any($1::bigint[])`

const DIFFERENT = `
  with after as (${STATE}),
  changed as (
    (table credits_before except all table after) union all (table after except all table credits_before))
  select o.source || ' ' || o.order_id as order, string_agg(distinct c.model, ', ' order by c.model) as what
  from changed c join orders o on o.id = c.order_key group by o.id order by o.id`
