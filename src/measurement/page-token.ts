import { createHmac, timingSafeEqual } from 'node:crypto'
import { addDays, dayOf } from '#platform/days.ts'

/** The key of page tokens, from the secret of the sessions (`PAYLOAD_SECRET`), so that nothing else need be kept. */
export const derivePageKey = (secret: string): Buffer => createHmac('sha256', secret).update('page-token').digest()

/** The token that every public page made on `day` (`YYYY-MM-DD`, the hub's zone) carries for `/collect`. */
export function makePageToken(day: string, key: Buffer): string {
  return `${day}.${createHmac('sha256', key).update(day).digest('base64url').slice(0, 22)}`
}

/**
 * Whether a page made today or on one of the two days before sent this: pages wait in caches and open tabs for so long.
 * Anything that is not such a token is simply not fresh.
 */
export function isFreshPageToken(token: unknown, { key, now, timeZone }: { key: Buffer; now: Date; timeZone: string }): boolean {
  if (typeof token !== 'string' || token.length !== 33) return false
  const today = dayOf(now, timeZone)
  const given = Buffer.from(token)
  return [0, -1, -2].some((days) => {
    const expected = Buffer.from(makePageToken(addDays(today, days), key))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
}
