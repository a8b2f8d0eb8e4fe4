/** An order of the shop; times in seconds, amounts in fen. `refunds` are its after-sales. */
export type SimulatedOrder = {
  orderId: string
  status: number
  updatedAt: number
  paidAt?: number
  fen: number
  freight?: number
  openid?: string
  unionid?: string
  scene?: number
  liveId?: string
  finderId?: string
  skus?: { code: string; count: number; fen: number }[]
  refunds?: { id: string; fen: number; isDone: boolean }[]
}

type Selling = { orders: SimulatedOrder[] }
type Asked = Record<string, unknown>

const WEEK_S = 7 * 86_400

/** `/channels/ec/order/list/get`, `/order/get` and `/aftersale/getaftersaleorder`. A number is an errcode. */
export function answerShop({ orders }: Selling, path: string, asked: Asked): object | number {
  switch (path) {
    case '/channels/ec/order/list/get':
      return listOrders(orders, asked)
    case '/channels/ec/order/get': {
      const order = orders.find(({ orderId }) => orderId === asked.order_id)
      return order ? { errcode: 0, errmsg: 'ok', order: toEntry(order) } : 10020050
    }
    case '/channels/ec/aftersale/getaftersaleorder': {
      const refund = orders.flatMap(({ refunds = [] }) => refunds).find(({ id }) => id === asked.after_sale_order_id)
      if (!refund) return 10020050
      const status = refund.isDone ? 'MERCHANT_REFUND_SUCCESS' : 'MERCHANT_PROCESSING'
      return { errcode: 0, after_sale_order: { after_sale_order_id: refund.id, status, refund_info: { amount: refund.fen } } }
    }
    default:
      return 40066
  }
}

/** In the order of their changes; `next_key` is a place in the list. */
function listOrders(orders: readonly SimulatedOrder[], asked: Asked): object | number {
  const range = asked.update_time_range as { start_time: number; end_time: number } | undefined
  const size = Number(asked.page_size)
  if (!range || range.end_time - range.start_time > WEEK_S || range.end_time < range.start_time || !(size > 0 && size <= 100))
    return 40097
  const found = orders
    .filter(({ updatedAt }) => updatedAt >= range.start_time && updatedAt <= range.end_time)
    .sort((a, b) => a.updatedAt - b.updatedAt)
  const place = asked.next_key ? Number(String(asked.next_key).slice(4)) : 0
  const end = place + size
  return {
    errcode: 0,
    errmsg: 'ok',
    order_id_list: found.slice(place, end).map(({ orderId }) => orderId),
    has_more: end < found.length,
    next_key: `key-${end}`,
  }
}

const toEntry = (order: SimulatedOrder) => ({
  order_id: order.orderId,
  status: order.status,
  create_time: order.updatedAt,
  update_time: order.updatedAt,
  openid: order.openid ?? '',
  unionid: order.unionid ?? '',
  order_detail: {
    product_infos: (order.skus ?? []).map(({ code, count, fen }) => ({
      sku_id: '1',
      sku_code: code,
      sku_cnt: count,
      real_price: fen,
    })),
    pay_info: { pay_time: order.paidAt ?? 0, transaction_id: '' },
    price_info: { order_price: order.fen, product_price: order.fen, freight: order.freight ?? 0, discounted_price: 0 },
    ext_info: { order_scene: order.scene ?? 1, live_id: order.liveId ?? '', finder_id: order.finderId ?? '' },
  },
  aftersale_detail: {
    on_aftersale_order_cnt: 0,
    aftersale_order_list: (order.refunds ?? []).map(({ id }) => ({ aftersale_order_id: id, status: 0 })),
  },
})
