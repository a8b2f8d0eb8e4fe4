import { DAY_MS } from '#platform/days.ts'
import { isSigned, sign } from '../signed.ts'

const LINK_DAYS = 60

/** The token of a link under which the buyer of an order (by the hub's number of it) reviews its lines, for the next 60 days. */
export function makeRequestLink(orderKey: number, now: Date): { token: string; expiresAt: Date } {
  const expiresAt = new Date(Math.ceil((now.getTime() + LINK_DAYS * DAY_MS) / 1_000) * 1_000)
  const text = `${orderKey.toString(36)}.${(expiresAt.getTime() / 1_000).toString(36)}`
  return { token: `${text}.${sign('review-request', text)}`, expiresAt }
}

/** The order of a link; `undefined` when it is not one of ours or has expired. */
export function readRequestLink(token: string, now: Date): number | undefined {
  const [, order, expires, signature] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{32})$/.exec(token) ?? []
  if (!order || !expires || !signature || !isSigned('review-request', `${order}.${expires}`, signature)) return undefined
  return Number.parseInt(expires, 36) * 1_000 > now.getTime() ? Number.parseInt(order, 36) : undefined
}
