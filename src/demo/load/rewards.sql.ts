/** Counted orders of known members paid between two times, whose goods the hub knows and nobody has reviewed. */
export const selectDemoOrders = `
  select o.id from orders o
  where o.counted and o.member_id is not null and o.paid_at between $1 and $2
    and exists (select from products_skus s where o.body->'items' @> jsonb_build_array(jsonb_build_object('sku', s.sku)))
    and not exists (select from reviews r where r.order_key = o.id)
  order by o.paid_at, o.id limit $3`
