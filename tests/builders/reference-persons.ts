import { latestOrders, memberOf, msOf, type RawFacts } from './reference-facts.ts'

type Tie = { at: number; member: string; fact: string; storedAt: number }

/**
 * Who somebody is: contract, section 2, Persons. A visitor is the member of its latest tie at or before the time; before
 * its first tie it is that first member too; never tied, it is itself. `knownBy` leaves out ties stored later.
 */
export type PersonAt = (visitor: string, at: number, knownBy?: number) => string

export function resolvePersons(facts: RawFacts): PersonAt {
  const ties = new Map<string, Tie[]>()
  const tie = (visitor: string, entry: Tie): void => {
    const list = ties.get(visitor) ?? []
    list.push(entry)
    ties.set(visitor, list)
  }
  for (const event of facts.events) {
    const member = memberOf(event, event.source)
    if (!event.visitor || !member || event.flag) continue
    tie(event.visitor, { at: msOf(event.at), member, fact: `event:${event.id}`, storedAt: event.storedAt ?? 0 })
  }
  for (const order of latestOrders(facts.orders)) {
    const member = memberOf(order.buyer, order.source)
    if (!order.buyer?.visitor || !member || !order.paidAt) continue
    const fact = `order:${order.source ?? 'mall'}:${order.orderId}`
    tie(order.buyer.visitor, { at: msOf(order.paidAt), member, fact, storedAt: order.storedAt ?? 0 })
  }
  for (const list of ties.values()) list.sort((a, b) => a.at - b.at || (a.fact < b.fact ? -1 : 1))

  return (visitor, at, knownBy = Number.POSITIVE_INFINITY) => {
    const known = (ties.get(visitor) ?? []).filter((entry) => entry.storedAt <= knownBy)
    if (known.length === 0) return `visitor/${visitor}`
    return (known.findLast((entry) => entry.at <= at) ?? known[0]!).member
  }
}
