import { type Channel, codeOfChannel } from '#measurement/channels.ts'
import { DELIVERY, EXPOSURE } from '#measurement/event-types.ts'
import type { Pool } from '#platform/database.ts'

export type MeasuredPair = {
  content: string
  person: string
  reach?: { at: Date; isDelivery: boolean; channel?: string }
  open?: { at: Date; channel?: string }
}

export type MeasuredOrder = {
  orderId: string
  source?: string
  paidAt: Date
  amountFen: number
  refundedFen?: number
  counted?: boolean
  firstPaidAt?: Date
  hub?: string
  buyer?: string
  winner?: { content: string; channel?: string; rule?: 'hub' | 'live' | 'subject' | 'last-open' }
  shares?: { model: 'first-touch' | 'linear' | 'assist'; content: string; channel?: string; fen: number }[]
}

/**
 * Writes measured facts straight into the tables that scorecards read, for tests of the reading alone. Persons are named by
 * any text, contents as `<collection>:<id>`, channels default to `other`.
 */
export async function putMeasured(pool: Pool, facts: { pairs?: MeasuredPair[]; orders?: MeasuredOrder[] }): Promise<void> {
  const { pairs = [], orders = [] } = facts
  const named = orders.flatMap((order) => [order.winner?.content ?? [], order.shares?.map((share) => share.content) ?? []].flat())
  const contents = await putSubjects(pool, [...pairs.map((pair) => pair.content), ...named])
  const persons = await putPersons(pool, [...pairs.map((pair) => pair.person), ...orders.flatMap((order) => order.buyer ?? [])])
  await pool.query(
    `insert into pairs (content_id, person_id, reach_at, reach_kind, reach_channel, open_at, open_channel)
     select * from unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::timestamptz[], $7::smallint[])`,
    [
      pairs.map((pair) => contents.get(pair.content)),
      pairs.map((pair) => persons.get(pair.person)),
      pairs.map((pair) => pair.reach?.at ?? null),
      pairs.map((pair) => (pair.reach ? (pair.reach.isDelivery ? DELIVERY : EXPOSURE) : null)),
      pairs.map((pair) => (pair.reach ? code(pair.reach.channel) : null)),
      pairs.map((pair) => pair.open?.at ?? null),
      pairs.map((pair) => (pair.open ? code(pair.open.channel) : null)),
    ],
  )
  for (const order of orders) await putOrder(pool, order, contents, persons)
}

async function putOrder(
  pool: Pool,
  order: MeasuredOrder,
  contents: Map<string, number>,
  persons: Map<string, number>,
): Promise<void> {
  const { orderId, source = 'mall', paidAt, amountFen, refundedFen = 0, counted = true, winner } = order
  const stored = await pool.query<{ id: number }>(
    `insert into orders (source, order_id, version, status, order_kind, paid_at, amount_fen, freight_fen, refunded_fen,
       discount_fen, counted, first_paid_at, hub, body, first_stored_at, stored_at)
     values ($1, $2, 1, 'paid', 'sale', $3, $4, 0, $5, 0, $6, $7, $8, '{}', $3, $3) returning id`,
    [source, orderId, paidAt, amountFen, refundedFen, counted, order.firstPaidAt ?? null, order.hub ?? null],
  )
  const key = stored.rows[0]!.id
  await pool.query(
    `insert into credits (order_key, buyer_id, content_id, rule, model_version, channel, touch_at, frozen_at)
     values ($1, $2, $3, $4, 1, $5, $6, $7)`,
    [
      key,
      order.buyer ? persons.get(order.buyer) : null,
      winner ? contents.get(winner.content) : null,
      winner ? (winner.rule ?? 'last-open') : 'none',
      winner ? code(winner.channel) : null,
      winner ? paidAt : null,
      paidAt,
    ],
  )
  for (const [index, share] of (order.shares ?? []).entries()) {
    await pool.query(
      'insert into credit_shares (order_key, model, seq, content_id, share_fen, channel) values ($1, $2, $3, $4, $5, $6)',
      [key, share.model, index + 1, contents.get(share.content), share.fen, code(share.channel)],
    )
  }
}

const code = (channel: string | undefined): number => codeOfChannel((channel ?? 'other') as Channel)

/** Makes subjects known and gives their ids by name. */
export async function putSubjects(pool: Pool, names: string[]): Promise<Map<string, number>> {
  const found = await pool.query<{ id: number; name: string }>(
    `with given as (select distinct split_part(n, ':', 1) as collection, substr(n, strpos(n, ':') + 1) as document from unnest($1::text[]) n),
     made as (insert into subjects (collection, document) select * from given on conflict do nothing returning id, collection, document)
     select id, collection || ':' || document as name from made
     union all select s.id, s.collection || ':' || s.document from subjects s join given using (collection, document)`,
    [names],
  )
  return new Map(found.rows.map((row) => [row.name, row.id]))
}

async function putPersons(pool: Pool, names: string[]): Promise<Map<string, number>> {
  const found = await pool.query<{ id: number; name: string }>(
    `with given as (select distinct sha256(convert_to(n, 'UTF8')) as hash, n as name from unnest($1::text[]) n),
     made as (
       insert into persons (kind, hash, first_stored_at) select 'visitor', hash, now() from given on conflict do nothing
       returning id, hash)
     select id, name from made join given using (hash)
     union all select p.id, name from persons p join given on given.hash = p.hash and p.kind = 'visitor'`,
    [names],
  )
  return new Map(found.rows.map((row) => [row.name, row.id]))
}
