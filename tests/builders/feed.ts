import { type Channel, codeOfChannel } from '#measurement/channels.ts'
import { bitsOf } from '#measurement/evidence.ts'
import { judge } from '#measurement/flags.ts'
import { parseDelivery } from '#measurement/parse-delivery.ts'
import { parseImported } from '#measurement/parse-event.ts'
import { type Fact, storeFacts } from '#measurement/store-facts.ts'
import { type SourcedOrder, storeOrders } from '#measurement/store-orders.ts'
import { parseOrder } from '#orders/parse-order.ts'
import type { Pool } from '#platform/database.ts'
import { putSubjects } from './measured.ts'
import { shuffle } from './random-history.ts'
import type { RawFacts, RawOrder } from './reference-facts.ts'

export const KEY = Buffer.from('the key of the visitors of a test')
const SEEN = { bot: 'crawler', staff: 'staff', preview: 'prefetch' } as const

/** Makes the contents and links of an invented history known, before or without any fact about them. */
export async function putKnown(pool: Pool, facts: RawFacts): Promise<void> {
  const subjects = await putSubjects(pool, [...(facts.known ?? [])])
  for (const [code, { content, channel }] of Object.entries(facts.links ?? {})) {
    await pool.query('insert into links (code, content_id, target, channel) values ($1, $2, $3, $4)', [
      code,
      subjects.get(content),
      'https://mall.example/',
      channel ? codeOfChannel(channel as Channel) : null,
    ])
  }
}

/**
 * Stores a history through the measurement's own reading and storing: every fact `times` times, all kinds mixed, in an order
 * and in batches that `seed` decides. `now` is the moment at which it all arrives.
 */
export async function feed(
  pool: Pool,
  facts: RawFacts,
  { seed, times, now }: { seed: number; times: number; now: Date },
): Promise<void> {
  const sent: (Fact | SourcedOrder)[] = [
    ...facts.events.map((event) => ({
      ...good(parseImported(event, { key: KEY, now })),
      ...(event.flag ? judge(bitsOf([SEEN[event.flag]])) : {}),
    })),
    ...facts.deliveries.map((delivery) => good(parseDelivery(delivery, { key: KEY, now }))),
    ...facts.orders.map((order: RawOrder) => ({ source: order.source ?? 'mall', order: good(parseOrder(order, now)) })),
  ]
  const line = shuffle(Array.from({ length: times }, () => sent).flat(), seed)
  const batch = 40 + (seed % 7) * 300
  for (let start = 0; start < line.length; start += batch) {
    const part = line.slice(start, start + batch)
    const isOrder = (item: Fact | SourcedOrder): item is SourcedOrder => 'order' in item
    const orders = part.filter(isOrder)
    const others = part.filter((item): item is Fact => !isOrder(item))
    if (orders.length > 0) await storeOrders(pool, KEY, orders, now)
    if (others.length > 0) await storeFacts(pool, others, now)
  }
}

function good<T>(result: { ok: true; value: T } | { ok: false; message: string }): T {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
