import type { Pool } from '#platform/database.ts'

export type MeasuredPair = {
  content: string
  person: string
  reach_at: Date | null
  reach_kind: number | null
  reach_channel: number | null
  open_at: Date | null
  open_channel: number | null
  is_converted: boolean
}

export type MeasuredCell = { content: string; day: string; channel: number } & Record<
  'delivered' | 'delivered_opened' | 'exposed' | 'exposed_opened' | 'opens' | 'direct' | 'converted',
  number
>

export type MeasuredCredit = {
  order_id: string
  buyer: string | null
  content: string | null
  rule: string
  channel: number | null
  touch_id: string | null
}

export type MeasuredShare = {
  order_id: string
  model: string
  seq: number
  content: string
  fen: number
  touch_id: string | null
}

/** Everything that was made of the facts, by outside names: subjects as text, persons as `kind hex`. */
export async function readMeasured(pool: Pool) {
  const pairs = await pool.query<MeasuredPair>(
    `select s.collection || ':' || s.document as content, p.kind || ' ' || encode(p.hash, 'hex') as person,
       pairs.reach_at, pairs.reach_kind, pairs.reach_channel, pairs.open_at, pairs.open_channel,
       pairs.is_converted
     from pairs join subjects s on s.id = pairs.content_id join persons p on p.id = pairs.person_id order by 1, 2`,
  )
  const credits = await pool.query<MeasuredCredit>(
    `select o.order_id, p.kind || ' ' || encode(p.hash, 'hex') as buyer, s.collection || ':' || s.document as content,
       c.rule, c.channel, c.touch_id
     from credits c join orders o on o.id = c.order_key
     left join subjects s on s.id = c.content_id left join persons p on p.id = c.buyer_id order by o.source, o.order_id`,
  )
  const shares = await pool.query<MeasuredShare>(
    `select o.order_id, c.model,
       row_number() over (partition by c.order_key, c.model order by c.touch_at desc, c.touch_id desc) as seq,
       s.collection || ':' || s.document as content, c.share_fen as fen, c.touch_id
     from credit_shares c join orders o on o.id = c.order_key join subjects s on s.id = c.content_id
     order by o.source, o.order_id, c.model, c.touch_at desc, c.touch_id desc`,
  )
  const cells = await pool.query<MeasuredCell>(
    `select s.collection || ':' || s.document as content, k.day::text, k.channel, k.delivered, k.delivered_opened, k.exposed,
       k.exposed_opened, k.opens, k.direct, k.converted
     from pair_cells k join subjects s on s.id = k.content_id order by 1, 2, 3`,
  )
  const types = await pool.query<MeasuredCell>(
    `select collection as content, day::text, channel, delivered, delivered_opened, exposed, exposed_opened, opens, direct, converted
     from type_cells where (delivered, delivered_opened, exposed, exposed_opened, opens, direct, converted) <> (0, 0, 0, 0, 0, 0, 0)
     order by 1, 2, 3`,
  )
  const sales = await pool.query<Record<string, unknown>>(
    `select kind, key, day::text as day, orders, net_fen, with_code, assists, first_touch_fen, linear_fen, firsts, came_back from sale_cells k
     where (orders, net_fen, with_code, assists, first_touch_fen, linear_fen, firsts, came_back) <> (0, 0, 0, 0, 0, 0, 0, 0) order by 1, 2, 3`,
  )
  const buyers = await pool.query<Record<string, unknown>>(
    'select kind, key, day::text as day, row_before::text, before::text, after::text, buyers from buyer_cells order by 1, 2, 3, 4, 5, 6',
  )
  const buyerDays = await pool.query<Record<string, unknown>>(
    'select kind, key, day::text as day, buyers, newcomers, lone from buyer_days order by 1, 2, 3',
  )
  return {
    cells: cells.rows,
    types: types.rows,
    pairs: pairs.rows,
    credits: credits.rows,
    shares: shares.rows,
    sales: sales.rows,
    buyers: buyers.rows,
    buyerDays: buyerDays.rows,
  }
}

/** Takes away every fact and what was made of it; subjects and links stay. */
export async function forgetFacts(pool: Pool): Promise<void> {
  await pool.query(`truncate events, event_days, excluded_cells, touches, withdrawn_touches, ties, tie_conflicts, pairs, credits,
    credit_shares, order_versions, orders, member_aliases, persons restart identity cascade`)
}
