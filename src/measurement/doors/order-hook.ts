import { parseOrder } from '#orders/parse-order.ts'
import { isSignedNow } from '#orders/signature.ts'
import { activeSecrets, isSourceSlug } from '#orders/sources.ts'
import { parseOutsideJson } from '#platform/outside-text.ts'
import type { Measuring } from '../measuring.ts'
import { storeOrders } from '../store-orders.ts'
import { answerAndClose, answerError, answerJson } from './answers.ts'
import type { Door, DoorAnswer, DoorRequest } from './door.ts'
import { guard } from './guard.ts'
import { readBody } from './read-body.ts'

const MAX_BYTES = 256 * 1024

/** `POST /hooks/orders/<source>`: one signed order of a mall (contract, section 4). Answers 200 only after COMMIT. */
export const orderHookDoor: Door = guard('order-hook', { path: '/hooks/orders/:source', methods: ['POST'], answer: takeOrder })

async function takeOrder(request: DoorRequest, measuring: Measuring): Promise<DoorAnswer> {
  const source = request.params.source ?? ''
  const body = await readBody(request, MAX_BYTES)
  if (!body) return answerAndClose(413, 'too-large', `at most ${MAX_BYTES} bytes`)
  const now = measuring.clock()
  const secrets = isSourceSlug(source) ? await activeSecrets(measuring.pool, source, measuring.mallSecret) : []
  const signed = {
    timestamp: request.headers['x-hub-timestamp'],
    signature: request.headers['x-hub-signature'],
    body,
  }
  // An unknown source gets the same answer as a wrong signature, so that sources cannot be guessed.
  if (!isSignedNow(signed, secrets, now)) return answerError(401, 'signature', 'signature absent, wrong, or older than 300 s')
  const parsed = parseOutsideJson(body)
  if (!parsed.ok) return answerError(400, parsed.kind, parsed.message)
  const order = parseOrder(parsed.value, now)
  if (!order.ok) return answerError(400, order.kind, order.message)
  const [stored] = await storeOrders(measuring.pool, measuring.visitorKey, [{ source, order: order.value }], now)
  const isDuplicate = stored === 'duplicate'
  measuring.minutes.countStored('order-hook', { accepted: isDuplicate ? 0 : 1, duplicates: isDuplicate ? 1 : 0 })
  return answerJson(200, { stored })
}
