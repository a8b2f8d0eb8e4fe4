import { DAY_MS } from '#platform/days.ts'
import { deriveKey, isSignedText, signText } from '#platform/signed-text.ts'

const LINK_DAYS = 30

/** The key that signs the links of members, from the secret of the sessions (`PAYLOAD_SECRET`). */
export const deriveMemberLinkKey = (secret: string): Buffer => deriveKey(secret, 'member-link')

/** The token of a link that signs in as the buyer of an order (by the hub's number of it) for the next 30 days. */
export function makeMemberLink(orderKey: number, { key, now }: { key: Buffer; now: Date }): { token: string; expiresAt: Date } {
  const expiresAt = new Date(Math.ceil((now.getTime() + LINK_DAYS * DAY_MS) / 1_000) * 1_000)
  const text = `${orderKey.toString(36)}.${(expiresAt.getTime() / 1_000).toString(36)}`
  return { token: `${text}.${signText(text, key)}`, expiresAt }
}

/** The order whose buyer a link signs in; `undefined` when it is not one of ours or has expired. */
export function readMemberLink(token: string, { key, now }: { key: Buffer; now: Date }): number | undefined {
  const [, order, expires, signature] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,9})\.([A-Za-z0-9_-]{32})$/.exec(token) ?? []
  if (!order || !expires || !signature) return undefined
  const isOurs = isSignedText(`${order}.${expires}`, signature, key)
  return isOurs && Number.parseInt(expires, 36) * 1_000 > now.getTime() ? Number.parseInt(order, 36) : undefined
}
