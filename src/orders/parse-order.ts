import { MINUTE_MS } from '#platform/days.ts'
import { type FieldReader, readFields } from '#platform/field-reader.ts'
import { isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { type Buyer, MAX_FEN, type Order, orderModes, orderStatuses } from './order.ts'

/** A mall's clock may be this far ahead of ours. */
const CLOCK_AHEAD_MS = 10 * MINUTE_MS
const VISITOR = /^[A-Za-z0-9_-]{8,64}$/

/**
 * Reads the order object of the contract (section 4) from parsed JSON. Refuses (`order`) every wrong field at once, in one
 * message; unknown fields are ignored. A malformed `hub` or `scene` is no reason to lose a sale: it names nothing, and stays out.
 */
export function parseOrder(value: unknown, now: Date): Result<Order, 'order'> {
  if (!isRecord(value)) return fail('order', 'an order must be an object')
  const fields = readFields(value)
  const fen = (field: string) => fields.integer(field, { max: MAX_FEN })
  const orderId = fields.needed('orderId', fields.text('orderId'))
  const version = fields.needed('version', fields.integer('version', { max: Number.MAX_SAFE_INTEGER }))
  const status = fields.needed('status', fields.oneOf('status', orderStatuses))
  const amountFen = fields.needed('amountFen', fen('amountFen'))
  const paidAt = fields.instant('paidAt')
  if (status === 'paid' || status === 'refunded') fields.needed('paidAt', paidAt)
  if (paidAt !== undefined && paidAt > now.getTime() + CLOCK_AHEAD_MS) fields.refuse('paidAt', 'lies in the future')
  const hub = parseHub(value.hub)
  const buyer = parseBuyer(fields.nested('buyer'))
  const order = {
    orderKind: fields.text('orderKind', 40) ?? 'sale',
    paidAt,
    freightFen: fen('freightFen') ?? 0,
    refundedFen: fen('refundedFen') ?? 0,
    discountFen: fen('discountFen') ?? 0,
    buyer: { ...buyer, visitor: buyer.visitor ?? hub.visitor },
    hub: hub.code,
    scene: parseScene(value.scene),
    items: parseItems(fields),
    campaign: fields.text('campaign'),
    programme: fields.text('programme'),
    inviter: fields.text('inviter'),
    team: parseTeam(fields.nested('team')),
    group: fields.text('group'),
    mode: fields.oneOf('mode', orderModes),
  }
  if (fields.problems.length > 0 || orderId === undefined || version === undefined || !status || amountFen === undefined) {
    return fail('order', fields.problems.slice(0, 10).join('; '))
  }
  return ok({ orderId, version, status, amountFen, ...order })
}

/** `<code>` or `<code>.<visitor>`, as the link out gave it to the mall. */
function parseHub(hub: unknown): { code?: string; visitor?: string } {
  const [code, visitor] = typeof hub === 'string' ? hub.split('.', 2) : []
  return {
    code: code && /^[A-Za-z0-9_-]{1,64}$/.test(code) ? code : undefined,
    visitor: visitor && VISITOR.test(visitor) ? visitor : undefined,
  }
}

function parseBuyer(fields: FieldReader | undefined): Buyer {
  if (!fields) return {}
  const visitor = fields.text('visitor', 64)
  if (visitor !== undefined && !VISITOR.test(visitor)) fields.refuse('visitor', 'must be 8 to 64 of A-Z a-z 0-9 _ -')
  return {
    visitor,
    memberId: fields.text('memberId'),
    unionid: fields.text('unionid'),
    openid: fields.text('openid'),
    phoneHash: fields.text('phoneHash'),
    firstPaidAt: fields.instant('firstPaidAt'),
  }
}

function parseScene(scene: unknown): Order['scene'] {
  const { liveId, subject } = isRecord(scene) ? scene : {}
  return { liveId: nameOrNone(liveId), subject: nameOrNone(subject) }
}

const nameOrNone = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 128 ? value : undefined

function parseItems(fields: FieldReader): Order['items'] {
  return fields.list('items', 500).map((item) => ({
    sku: item.needed('sku', item.text('sku')) ?? '',
    quantity: item.integer('quantity', { min: 1, max: 1_000_000 }) ?? 1,
    amountFen: item.integer('amountFen', { max: MAX_FEN }) ?? 0,
  }))
}

function parseTeam(fields: FieldReader | undefined): Order['team'] {
  if (!fields) return undefined
  const id = fields.needed('id', fields.text('id'))
  const state = fields.needed('state', fields.text('state', 40))
  return id && state ? { id, state } : undefined
}
