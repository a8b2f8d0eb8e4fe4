/**
 * Raw facts as the contract's wire objects (section 4), for the plain calculation of the scorecard. Times are ms since
 * 1970 or ISO text. `storedAt` (ms) says when the hub stored a fact; without it, everything counts as stored in time.
 */
type MemberKeys = { memberId?: string; unionid?: string; openid?: string; phoneHash?: string }

export type RawEvent = MemberKeys & {
  id: string
  type: string
  subject?: string
  at: number | string
  visitor?: string
  /** The source that `memberId` and `openid` belong to. */
  source?: string
  channel?: string
  flag?: 'bot' | 'staff' | 'preview'
  storedAt?: number
}

export type RawDelivery = { subject: string; visitor: string; at: number | string; channel: string }

export type RawOrder = {
  source?: string
  orderId: string
  version: number
  status: string
  orderKind?: string
  paidAt?: string
  amountFen: number
  refundedFen?: number
  buyer?: MemberKeys & { visitor?: string; firstPaidAt?: string }
  hub?: string
  scene?: { liveId?: string; subject?: string }
  team?: { id: string; state: string }
  storedAt?: number
}

export type RawFacts = {
  events: readonly RawEvent[]
  deliveries: readonly RawDelivery[]
  /** Every version that was sent. */
  orders: readonly RawOrder[]
  /** Codes of links out: the content and the channel they stand for. */
  links?: Readonly<Record<string, { content: string; channel?: string }>>
  /** Which live a mall's live id names. */
  lives?: Readonly<Record<string, string>>
  /** Subjects that the hub knows; absent: all that look like content. */
  known?: ReadonlySet<string>
}

export const CONTENT_TYPES = ['articles', 'short-videos', 'live-streams', 'reviews', 'brand-stories']

export const typeOf = (subject: string): string => subject.slice(0, subject.indexOf(':'))

export const isContent = (subject: string | undefined, facts: RawFacts): subject is string =>
  subject !== undefined && CONTENT_TYPES.includes(typeOf(subject)) && (facts.known?.has(subject) ?? true)

export const msOf = (time: number | string): number => (typeof time === 'number' ? time : Date.parse(time))

/** The key a member is known by: the first present wins; a member id and an openid belong to their source. */
export function memberOf(keys: MemberKeys | undefined, source = 'mall'): string | undefined {
  if (keys?.memberId) return `memberId/${source}/${keys.memberId}`
  if (keys?.unionid) return `unionid/${keys.unionid}`
  if (keys?.openid) return `openid/${source}/${keys.openid}`
  if (keys?.phoneHash) return `phoneHash/${keys.phoneHash}`
  return undefined
}

/** The newest version of every order, and when its first version was stored. */
export function latestOrders(orders: readonly RawOrder[]): (RawOrder & { firstStoredAt?: number })[] {
  const latest = new Map<string, RawOrder & { firstStoredAt?: number }>()
  for (const order of orders) {
    const key = `${order.source ?? 'mall'}/${order.orderId}`
    const before = latest.get(key)
    const times = [before?.firstStoredAt, order.storedAt].filter((time) => time !== undefined)
    const firstStoredAt = times.length > 0 ? Math.min(...times) : undefined
    const newest = before && before.version >= order.version ? before : order
    latest.set(key, { ...newest, firstStoredAt })
  }
  return [...latest.values()]
}

/** Contract, section 1: what counts as an order at all. */
export function isCounted(order: RawOrder): boolean {
  return (
    (order.status === 'paid' || order.status === 'refunded') &&
    order.paidAt !== undefined &&
    order.amountFen > 0 &&
    (order.refundedFen ?? 0) < order.amountFen &&
    (order.orderKind ?? 'sale') === 'sale' &&
    (order.team === undefined || order.team.state === 'complete')
  )
}
