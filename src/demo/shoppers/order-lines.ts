import { MINUTE_MS } from '#platform/days.ts'
import { orders as odds, onTheWayToBuy } from '../probabilities.ts'
import type { Chance } from '../random.ts'
import type { EventLine, OrderLine } from './facts.ts'
import { idAt } from './facts.ts'
import type { Purchase } from './purchases.ts'
import type { Stage, StageProduct } from './stage.ts'

const FREE_FREIGHT_FROM_FEN = 9_900
const FREIGHT_FEN = 800

/** The versions that the mall sends of one purchase, and the steps on the way to it. */
export function orderOf(purchase: Purchase, stage: Stage, chance: Chance): { orders: OrderLine[]; events: EventLine[] } {
  const product = chooseProduct(purchase, stage, chance)
  const paid = paidLine(purchase, { product, stage, chance })
  return { orders: versionsOf(purchase, paid, chance), events: stepsBefore(purchase, product, chance) }
}

function chooseProduct({ open }: Purchase, stage: Stage, chance: Chance): StageProduct {
  const shown = stage.products.filter(({ slug }) => open?.content.products.includes(slug))
  return chance.pick(shown.length > 0 && chance.hits(0.88) ? shown : stage.products)
}

function paidLine(
  purchase: Purchase,
  { product, stage, chance }: { product: StageProduct; stage: Stage; chance: Chance },
): OrderLine {
  const { person, visitor, paidAt, open } = purchase
  const { sku, priceFen } = chance.pick(product.skus)
  const quantity = chance.hits(odds.secondPiece) ? 2 : 1
  const campaign = stage.campaigns.find(({ from, to }) => paidAt >= from && paidAt < to)
  const goods = priceFen * quantity
  const discountFen = (open?.content.live ? Math.round(goods * 0.08) : 0) + (campaign && goods >= 30_000 ? 4_000 : 0)
  const freightFen = goods >= FREE_FREIGHT_FROM_FEN ? 0 : FREIGHT_FEN
  const team = purchase.fate === 'team-open' ? 'open' : chance.hits(odds.teamComplete) ? 'complete' : undefined
  return {
    orderId: `4200${String(Math.floor(paidAt / 1000))}${String(chance.whole(0, 99_999)).padStart(5, '0')}`,
    version: 1,
    status: 'paid',
    orderKind: 'sale',
    paidAt: new Date(paidAt).toISOString(),
    amountFen: goods - discountFen + freightFen,
    freightFen,
    refundedFen: 0,
    discountFen,
    buyer: {
      visitor,
      ...(person.memberId ? { memberId: person.memberId } : {}),
      ...(person.firstPaidAt ? { firstPaidAt: new Date(person.firstPaidAt).toISOString() } : {}),
    },
    ...naming(purchase, product, chance),
    items: [{ sku, quantity, amountFen: goods - discountFen }],
    ...(campaign && discountFen > 0 ? { campaign: campaign.id } : {}),
    ...(team ? { team: { id: `T${idAt(paidAt, chance).slice(-8)}`, state: team } } : {}),
    mode: product.mode,
  }
}

function naming(
  { namesContent, open, visitor }: Purchase,
  product: StageProduct,
  chance: Chance,
): Pick<OrderLine, 'hub' | 'scene'> {
  if (!open || !namesContent) return {}
  if (namesContent === 'scene') return { scene: { subject: open.content.subject } }
  const { links } = open.content
  const code = links[product.slug] ?? chance.pick(Object.values(links))
  return { hub: `${code}.${visitor}` }
}

function versionsOf(purchase: Purchase, paid: OrderLine, chance: Chance): OrderLine[] {
  const { paidAt: _paidAt, ...unpaid } = paid
  const created: OrderLine = { ...unpaid, status: 'created' }
  const lines: OrderLine[] = []
  if (purchase.fate === 'counts' && chance.hits(odds.cancelledFirst)) {
    const orderId = `${paid.orderId.slice(0, -1)}${(Number(paid.orderId.at(-1)) + 1) % 10}`
    lines.push({ ...created, orderId }, { ...created, orderId, version: 2, status: 'cancelled' })
  }
  if (chance.hits(odds.createdFirst)) lines.push(created)
  lines.push({ ...paid, version: 2 })
  const back = purchase.fate === 'refunded' ? 1 : chance.hits(odds.refundedPartly) ? chance.between(0.1, 0.5) : 0
  if (back > 0) lines.push({ ...paid, version: 3, status: 'refunded', refundedFen: Math.round(paid.amountFen * back) })
  return lines
}

function stepsBefore({ open, paidAt, visitor, person }: Purchase, product: StageProduct, chance: Chance): EventLine[] {
  const from = open ? Math.max(open.at, paidAt - 25 * MINUTE_MS) : paidAt - 12 * MINUTE_MS
  const step = (type: string, share: number): EventLine => {
    const at = Math.floor(from + (paidAt - from) * share)
    return { id: idAt(at, chance), type, subject: `products:${product.id}`, at, visitor, channel: open?.channel ?? 'direct' }
  }
  if (!chance.hits(onTheWayToBuy.productView) || person.since > from) return []
  const steps = [step('product-view', 0.35)]
  if (chance.hits(onTheWayToBuy.cart)) steps.push(step('cart', 0.6))
  if (chance.hits(onTheWayToBuy.checkout)) steps.push(step('checkout', 0.9))
  return steps
}
