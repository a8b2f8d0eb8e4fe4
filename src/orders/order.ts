export const orderStatuses = ['created', 'paid', 'cancelled', 'refunded'] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const orderModes = ['in-stock', 'pre-sale', 'local-warehouse'] as const
export type OrderMode = (typeof orderModes)[number]

/** Largest amount of one order, in fen: ten thousand million yuan. */
export const MAX_FEN = 1_000_000_000_000

/** The state in which a group-buy team counts; every other one (open, failed, …) does not yet or never will. */
const COMPLETE_TEAM_STATES = ['complete', 'completed']

/** One version of one order, as a mall tells it. Times in ms since 1970, money in integer fen. */
export type Order = {
  orderId: string
  version: number
  status: OrderStatus
  orderKind: string
  paidAt?: number
  amountFen: number
  freightFen: number
  refundedFen: number
  discountFen: number
  buyer: Buyer
  /** Code of the link out that the order came back with. */
  hub?: string
  scene: { liveId?: string; subject?: string }
  items: OrderItem[]
  campaign?: string
  programme?: string
  inviter?: string
  team?: { id: string; state: string }
  group?: string
  mode?: OrderMode
  /** Set when the version was counted here, because the line that told of the order had none. */
  versionBy?: 'upload'
}

/** Raw ids: they live in memory only, what is stored are their keyed hashes. */
export type Buyer = {
  visitor?: string
  memberId?: string
  unionid?: string
  openid?: string
  phoneHash?: string
  firstPaidAt?: number
}

export type OrderItem = { sku: string; quantity: number; amountFen: number }

/** 有效订单 (contract, section 1), judged on the latest version only. */
export function isCounted(order: Pick<Order, 'status' | 'paidAt' | 'amountFen' | 'refundedFen' | 'orderKind' | 'team'>): boolean {
  return (
    (order.status === 'paid' || order.status === 'refunded') &&
    order.paidAt !== undefined &&
    order.amountFen > 0 &&
    order.refundedFen < order.amountFen &&
    order.orderKind === 'sale' &&
    (order.team === undefined || COMPLETE_TEAM_STATES.includes(order.team.state))
  )
}
