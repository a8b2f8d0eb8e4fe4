import type { Slot } from '#measurement/slots.ts'
import type { Chance } from '../random.ts'

/** One line of `/import/events`. `at` is ms since 1970. */
export type EventLine = {
  id: string
  type: string
  subject?: string
  at: number
  visitor: string
  memberId?: string
  channel?: string
  via?: string
  slot?: Slot
}

/** One line of `/import/deliveries`. */
export type DeliveryLine = { subject: string; visitor: string; at: number; channel: string }

/** One line of `/import/orders`; money in fen. */
export type OrderLine = {
  orderId: string
  version: number
  status: 'created' | 'paid' | 'cancelled' | 'refunded'
  orderKind: 'sale'
  paidAt?: string
  amountFen: number
  freightFen: number
  refundedFen: number
  discountFen: number
  buyer: { visitor?: string; memberId?: string; firstPaidAt?: string }
  hub?: string
  scene?: { subject: string }
  items: { sku: string; quantity: number; amountFen: number }[]
  campaign?: string
  team?: { id: string; state: 'open' | 'complete' }
  mode: 'in-stock' | 'pre-sale' | 'local-warehouse'
}

export type Facts = { events: EventLine[]; deliveries: DeliveryLine[]; orders: OrderLine[] }

/** A UUIDv7 of an instant whose other bits come from `chance`, so that a second run makes the same id. */
export function idAt(at: number, chance: Chance): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const bits = (digits: number) =>
    Math.floor(chance.next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${'89ab'[chance.whole(0, 3)]}${bits(3)}-${bits(6)}${bits(6)}`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** `prefix` and 22 characters of chance, as a browser makes its visitor id. */
export const makeVisitor = (chance: Chance): string =>
  `v_${Array.from({ length: 22 }, () => LETTERS[chance.whole(0, 63)]).join('')}`
