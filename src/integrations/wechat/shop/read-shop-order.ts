import { isRecord } from '#platform/outside-text.ts'
import { countOf, listOf, textOf } from '../statistics/read-datacube.ts'

/** The source under which orders of the shop stand beside those of malls. */
export const SHOP_SOURCE = 'wechat-shop'

/** Where in WeChat an order came about (`order_scene`). */
export const orderScenes = [
  { code: 1, label: { zh: '其他', en: 'Elsewhere' } },
  { code: 2, label: { zh: '直播间', en: 'Live room' } },
  { code: 3, label: { zh: '短视频', en: 'Short video' } },
  { code: 4, label: { zh: '商品分享', en: 'Shared product' } },
  { code: 5, label: { zh: '橱窗', en: 'Showcase' } },
  { code: 6, label: { zh: '公众号文章', en: 'Article' } },
] as const
const IN_LIVE = 2

export type ShopOrder = {
  /** The order as the contract has it, but for its version. */
  body: Record<string, unknown>
  updatedAt: number
  scene: number | null
  liveId: string | null
  /** After-sales whose refunds are asked for one by one. */
  aftersales: string[]
}

type Answer = Record<string, unknown>

const STATES: Record<number, 'created' | 'paid' | 'cancelled' | 'refunded'> = {
  10: 'created',
  12: 'paid',
  13: 'paid',
  20: 'paid',
  21: 'paid',
  30: 'paid',
  100: 'paid',
  190: 'cancelled',
  200: 'refunded',
  250: 'cancelled',
}

/**
 * Reads an order of `/channels/ec/order/get`. `refundedFen` is what its after-sales paid back; an order that was refunded altogether
 * gives everything back. `liveOf` says which live of the hub an id of WeChat is. `null` for what is no order, or of a state that nobody
 * knows.
 */
export function readShopOrder(
  value: unknown,
  { refundedFen, liveOf }: { refundedFen: number; liveOf: (liveId: string) => string | undefined },
): ShopOrder | null {
  const order = recordOf(value)
  const detail = recordOf(order.order_detail)
  const [pay, price, extra] = [recordOf(detail.pay_info), recordOf(detail.price_info), recordOf(detail.ext_info)]
  const [orderId, state] = [idOf(order.order_id), STATES[countOf(order.status) ?? 0]]
  const [amountFen, updatedAt] = [countOf(price.order_price), countOf(order.update_time)]
  if (!orderId || !state || amountFen === null || !updatedAt) return null
  const [scene, liveId, room] = [countOf(extra.order_scene), idOf(extra.live_id), textOf(extra.finder_id)]
  const isPaid = state === 'paid' || state === 'refunded'
  const paidAt = countOf(pay.pay_time)
  return {
    body: {
      orderId,
      // A cancelled order that was never paid has no time of payment; one that was paid was refunded.
      status: state,
      ...(isPaid && paidAt ? { paidAt: paidAt * 1_000 } : {}),
      amountFen,
      freightFen: countOf(price.freight) ?? 0,
      discountFen: countOf(price.discounted_price) ?? 0,
      refundedFen: state === 'refunded' ? amountFen : Math.min(refundedFen, amountFen),
      buyer: { openid: textOf(order.openid) ?? undefined, unionid: textOf(order.unionid) ?? undefined },
      scene: sceneOf({ scene, liveId, room, liveOf }),
      items: listOf(detail.product_infos).flatMap(itemOf),
    },
    updatedAt,
    scene,
    liveId,
    aftersales: listOf(recordOf(order.aftersale_detail).aftersale_order_list).flatMap(
      (one) => idOf(one.aftersale_order_id) ?? [],
    ),
  }
}

type Scene = { scene: number | null; liveId: string | null; room: string | null; liveOf: (liveId: string) => string | undefined }

/** Only a live can be named: what else WeChat says is a kind of place, and no content. The room stands for its live of that hour. */
function sceneOf({ scene, liveId, room, liveOf }: Scene): { liveId?: string } {
  const known = liveId ? liveOf(liveId) : undefined
  if (known) return { liveId: known }
  if (scene === IN_LIVE && room) return { liveId: room }
  return liveId ? { liveId } : {}
}

function itemOf(info: Answer): { sku: string; quantity: number; amountFen: number }[] {
  const sku = textOf(info.sku_code) ?? idOf(info.sku_id)
  if (!sku) return []
  return [{ sku: sku.slice(0, 128), quantity: countOf(info.sku_cnt) || 1, amountFen: countOf(info.real_price) ?? 0 }]
}

const PAID_BACK: readonly unknown[] = ['MERCHANT_REFUND_SUCCESS', 'MERCHANT_RETURN_SUCCESS']

/** What an after-sale (`getaftersaleorder`) has paid back, in fen: 0 until it is done. */
export function readRefund(value: unknown): number {
  const aftersale = recordOf(value)
  return PAID_BACK.includes(aftersale.status) ? (countOf(recordOf(aftersale.refund_info).amount) ?? 0) : 0
}

const recordOf = (value: unknown): Answer => (isRecord(value) ? value : {})

/** Ids exceed 2^53: they are text, or a number that is still exact. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null
  return typeof value === 'string' && /^[\w/+=-]{1,128}$/.test(value) && value !== '0' ? value : null
}
