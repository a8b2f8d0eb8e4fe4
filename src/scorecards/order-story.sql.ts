/** $1 key: one order with its credit. */
export const findOrder = `
  select o.id as key, o.source, o.order_id, o.version, o.status, o.order_kind, o.paid_at, o.amount_fen, o.freight_fen,
    o.refunded_fen, o.discount_fen, o.amount_fen - o.refunded_fen as net_fen, o.counted, o.first_paid_at, o.hub, o.body,
    o.first_stored_at, o.stored_at, c.rule, c.model_version, c.channel, c.touch_at, c.frozen_at,
    s.collection || ':' || s.document as content
  from orders o left join credits c on c.order_key = o.id left join subjects s on s.id = c.content_id
  where o.id = $1`

/** $1 key: what the other models give, and the other opens that could have won, latest first. */
export const findShares = `
  select cs.model, s.collection || ':' || s.document as content, cs.share_fen, cs.channel, cs.touch_at
  from credit_shares cs join subjects s on s.id = cs.content_id
  where cs.order_key = $1
  order by cs.model, cs.touch_at desc nulls last, cs.seq`

/** $1 key: every version that came, newest first. */
export const findVersions = `
  select version, body->>'status' as status, (body->>'amountFen')::bigint as amount_fen,
    (body->>'refundedFen')::bigint as refunded_fen, stored_at
  from order_versions where order_key = $1 order by version desc`

/** $1 beginning of an order id with % and _ escaped, or null; $2 how many, $3 after how many. Last received first. */
export const listOrders = `
  select o.id as key, o.source, o.order_id, o.status, o.counted, o.paid_at, o.amount_fen - o.refunded_fen as net_fen, c.rule,
    s.collection || ':' || s.document as content
  from orders o left join credits c on c.order_key = o.id left join subjects s on s.id = c.content_id
  where ($1::text is null or o.order_id like $1 || '%')
  order by o.id desc limit $2 offset $3`

export const countOrders = "select count(*) as total from orders where ($1::text is null or order_id like $1 || '%')"
