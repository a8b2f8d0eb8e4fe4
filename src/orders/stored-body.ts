import { hashInviter } from './member-keys.ts'
import type { Order } from './order.ts'

/**
 * What is kept of an order as JSON: everything known except who bought it. The inviter is a person too, so only a keyed
 * hash (hex) of that id is kept. Unknown fields of the mall were left out before.
 */
export function makeStoredBody(order: Order, key: Buffer): Record<string, unknown> {
  const { buyer: _buyer, inviter, paidAt, ...rest } = order
  return {
    ...rest,
    paidAt: paidAt === undefined ? undefined : new Date(paidAt).toISOString(),
    inviterHash: inviter === undefined ? undefined : hashInviter(key, inviter).toString('hex'),
  }
}
