/** Orders that a live won while it was on, $2 to $3, as its platform would tell of them; at most $4. */
export const selectWon = `
  select o.order_id as "orderId", o.paid_at as "paidAt", o.amount_fen::bigint as "amountFen"
  from subjects s join credits c on c.content_id = s.id join orders o on o.id = c.order_key
  where s.collection = 'live-streams' and s.document = $1 and o.counted and o.paid_at between $2 and $3
  order by o.paid_at, o.id limit $4`
