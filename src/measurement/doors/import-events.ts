import { parseImported } from '../parse-event.ts'
import { tellReopened } from '../sealing/reopened.ts'
import { storeFacts } from '../store-facts.ts'
import type { Door } from './door.ts'
import { guard } from './guard.ts'
import { importLines } from './import-lines.ts'

/** `POST /import/events`: history and other channels, one event a line (contract, section 4). Never clamped, never judged. */
export const importEventsDoor: Door = guard('import-events', {
  path: '/import/events',
  methods: ['POST'],
  answer: (request, measuring) =>
    importLines(request, measuring, {
      door: 'import-events',
      parse: (value, now) => parseImported(value, { key: measuring.visitorKey, now }),
      store: (facts) => storeFacts(measuring.pool, facts, measuring.clock()),
      tell: (began) => tellReopened(measuring.pool, began),
    }),
})
