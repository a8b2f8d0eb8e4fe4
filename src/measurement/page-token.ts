import { createHmac, timingSafeEqual } from 'node:crypto'
import { addDays, dayOf, MINUTE_MS } from '#platform/days.ts'

/** The key of page tokens, from the secret of the sessions (`PAYLOAD_SECRET`), so that nothing else need be kept. */
export const derivePageKey = (secret: string): Buffer => createHmac('sha256', secret).update('page-token').digest()

/** The token that every public page made on `day` (`YYYY-MM-DD`, the hub's zone) carries for `/collect`. */
export function makePageToken(day: string, key: Buffer): string {
  return `${day}.${createHmac('sha256', key).update(day).digest('base64url').slice(0, 22)}`
}

/** `stale`: a page of ours, of an earlier day. `none`: no token, or not one that we made for a day that has come. */
export type PageAge = 'fresh' | 'stale' | 'none'

/**
 * How old the page is that sent this. Fresh are those made today or on one of the two days before: pages wait in caches and
 * open tabs for so long. Anything that is not a token is simply none.
 */
export function judgePageToken(token: unknown, { key, now, timeZone }: FreshAsked): PageAge {
  if (typeof token !== 'string' || token.length !== 33) return 'none'
  const given = Buffer.from(token)
  const isGiven = (made: Buffer): boolean => made.length === given.length && timingSafeEqual(made, given)
  if (freshTokens({ key, now, timeZone }).some(isGiven)) return 'fresh'
  const day = token.slice(0, 10)
  return day < dayOf(now, timeZone) && isGiven(Buffer.from(makePageToken(day, key))) ? 'stale' : 'none'
}

type FreshAsked = { key: Buffer; now: Date; timeZone: string }

const made = new WeakMap<Buffer, { timeZone: string; minute: number; tokens: Buffer[] }>()

/** Made once a minute, as no day of any zone begins within one. */
function freshTokens({ key, now, timeZone }: FreshAsked): Buffer[] {
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  const known = made.get(key)
  if (known?.minute === minute && known.timeZone === timeZone) return known.tokens
  const today = dayOf(now, timeZone)
  const tokens = [0, -1, -2].map((days) => Buffer.from(makePageToken(addDays(today, days), key)))
  made.set(key, { timeZone, minute, tokens })
  return tokens
}
