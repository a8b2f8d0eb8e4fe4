import { parseDelivery } from '../parse-delivery.ts'
import { tellReopened } from '../sealing/reopened.ts'
import { storeFacts } from '../store-facts.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

/** `POST /import/deliveries`: who was sent what, one delivery a line; the same line again is a duplicate. */
export const importDeliveriesDoor: Door = guard('import-deliveries', {
  path: '/import/deliveries',
  methods: ['POST'],
  answer: (request, measuring) =>
    importLines(request, measuring, {
      door: 'import-deliveries',
      parse: (value, now) => parseDelivery(value, { key: measuring.visitorKey, now }),
      store: (facts) => storeFacts(measuring.pool, facts, measuring.clock()),
      tell: (began) => tellReopened(measuring.pool, began),
    }),
})
