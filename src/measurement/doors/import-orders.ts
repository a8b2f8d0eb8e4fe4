import { parseOrder } from '#orders/parse-order.ts'
import { DEFAULT_SOURCE, isSourceSlug } from '#orders/sources.ts'
import { isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { type SourcedOrder, storeOrders } from '../store-orders.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

/**
 * `POST /import/orders[?source=<source>]`: the order object of the signed hook, one a line. A line's own `source` wins over
 * the address, and `mall` is the source of lines without either. A stale version is logged, so it is accepted.
 */
export const importOrdersDoor: Door = guard('import-orders', {
  path: '/import/orders',
  methods: ['POST'],
  answer: (request, measuring) =>
    importLines(request, measuring, {
      door: 'import-orders',
      parse: (value, now) => parseSourced(value, request.query.get('source') ?? DEFAULT_SOURCE, now),
      store: (orders) => storeOrders(measuring.pool, measuring.visitorKey, orders, measuring.clock()),
      explains: true,
    }),
})

function parseSourced(value: unknown, usual: string, now: Date): Result<SourcedOrder, 'source' | 'order'> {
  const source = isRecord(value) ? (value.source ?? usual) : usual
  if (typeof source !== 'string' || !isSourceSlug(source)) return fail('source', 'source must be 1 to 40 of a-z 0-9 -')
  const order = parseOrder(value, now)
  return order.ok ? ok({ source, order: order.value }) : order
}
