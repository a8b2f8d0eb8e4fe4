import type { Queryable } from '#platform/database.ts'
import { ownerNow } from '../ownership.sql.ts'

/**
 * Gives the orders of the person ($1), in every version, to a new one ($2) that nothing leads to, and gives how many there are.
 * The contents they were credited to stay; the opens behind are named no more. Before the ties go: they say whose an order is.
 */
export async function giveOrdersAway(db: Queryable, person: number, hash: Buffer, now: Date): Promise<number> {
  const made = await db.query<{ id: number }>(
    `insert into persons (kind, hash, first_stored_at) select 'erased', $1, $2 where exists (select from erased_orders) returning id`,
    [hash, now],
  )
  const heir = made.rows[0]?.id
  if (heir === undefined) return 0
  const given = await db.query(GIVE_ORDERS, [heir])
  await db.query(GIVE_VERSIONS, [person, heir])
  await db.query('update orders set visitor_id = null where visitor_id in (select id from erased_actors)')
  await db.query(GIVE_UPLOADS, [heir])
  await db.query('update credits set buyer_id = $2, touch_id = null where buyer_id = $1', [person, heir])
  await db.query(
    `update credit_shares set touch_id = null
     where touch_id is not null and order_key in (select order_key from credits where buyer_id = $1)`,
    [heir],
  )
  return given.rowCount ?? 0
}

/** Takes whom these keyed hashes name out of what others ordered by their invitation. */
export async function forgetInviter(db: Queryable, hashes: readonly Buffer[]): Promise<void> {
  const names = hashes.map((hash) => hash.toString('hex'))
  for (const table of ['orders', 'order_versions'])
    await db.query(`update ${table} set body = body - 'inviterHash' where body->>'inviterHash' = any($1::text[])`, [names])
}

/** Whether a row of orders or versions is the person's. */
const isOf = (row: string): string =>
  `coalesce(coalesce(${row}.member_id, ${ownerNow(`${row}.visitor_id`, `${row}.paid_at`)}) = $1, false)`

const GIVE_ORDERS = `
  update orders o set member_id = $1, visitor_id = null, body = o.body - 'inviterHash', is_credit_kept = true
  from erased_orders e where e.id = o.id and e.is_own`

const GIVE_VERSIONS = `
  update order_versions v set
    member_id = case when ${isOf('v')} then $2 else v.member_id end,
    visitor_id = case when ${isOf('v')} or v.visitor_id in (select id from erased_actors) then null else v.visitor_id end,
    body = case when ${isOf('v')} then v.body - 'inviterHash' else v.body end
  where v.order_key in (select id from erased_orders)`

/** What an upload of orders would put back when it is undone. */
const GIVE_UPLOADS = `
  update order_upload_versions u set before = u.before || jsonb_build_object('member_id', $1::bigint, 'visitor_id', null,
    'body', (u.before->'body') - 'inviterHash')
  from erased_orders e where e.id = u.order_key and e.is_own and u.before is not null`

/**
 * Keeps the credit of other people's frozen orders that stands on opens erased here, or on a visitor that was the person's for
 * a time, and gives their orders that are still open, to be judged anew.
 */
export async function keepCredits(db: Queryable, person: number, facts: string[], now: Date): Promise<number[]> {
  const found = await db.query<{ id: number; is_frozen: boolean }>(TOUCHED, [person, facts, now])
  const frozen = found.rows.filter((row) => row.is_frozen).map((row) => row.id)
  await db.query('update orders set is_credit_kept = true where id = any($1::bigint[])', [frozen])
  await db.query('update credits set touch_id = null where order_key = any($1::bigint[]) and touch_id = any($2::uuid[])', [
    frozen,
    facts,
  ])
  await db.query('update credit_shares set touch_id = null where order_key = any($1::bigint[]) and touch_id = any($2::uuid[])', [
    frozen,
    facts,
  ])
  return found.rows.filter((row) => !row.is_frozen).map((row) => row.id)
}

const TOUCHED = `
  with shared as (
    select actor_id from erased_reigns where actor_id not in (select id from erased_actors)),
  others as (select distinct member_id as id from ties where visitor_id in (select actor_id from shared) and member_id <> $1)
  select o.id, o.first_stored_at < $3::timestamptz - interval '48 hours' as is_frozen
  from orders o
  where not o.is_credit_kept and o.id in (
    select id from orders where member_id in (select id from others)
    union select id from orders where visitor_id in (select actor_id from shared)
    union select id from orders where visitor_id in (select visitor_id from ties where member_id in (select id from others))
    union select order_key from credits where touch_id = any($2::uuid[])
    union select order_key from credit_shares where touch_id = any($2::uuid[])
    union select id from erased_orders)`
