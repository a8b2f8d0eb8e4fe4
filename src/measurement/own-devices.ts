import { randomBytes } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Pool, Queryable } from '#platform/database.ts'
import { SECOND_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { deriveKey, isSignedText, signText } from '#platform/signed-text.ts'
import { putLink, selectNonces } from './own-devices.sql.ts'

/** The cookie of a marked device; it holds the token of the link that marked it. */
export const OWN_DEVICE_COOKIE = 'hub_own'

const KNOWN_FOR_MS = 15 * SECOND_MS

/** The key that signs links of own devices, from the secret of the sessions (`PAYLOAD_SECRET`). */
export const deriveOwnDeviceKey = (secret: string): Buffer => deriveKey(secret, 'own-device')

type Asked = { userId: string; key: Buffer; now: Date; isNew?: boolean }

/**
 * The token of a colleague's link; made when there is none. With `isNew` another one takes its place: the former marks no
 * device any more, and devices that it marked count as readers again.
 */
export async function ownDeviceToken(db: Queryable, { userId, key, now, isNew = false }: Asked) {
  const { nonce, made_at: madeAt } = await putLink(db, { userId, nonce: randomBytes(12).toString('base64url'), now, isNew })
  return { token: `${nonce}.${signText(nonce, key)}`, madeAt }
}

export type OwnDevices = {
  /** Whether a token, from a cookie or an address, is of a link that holds. Up to 15 s late about links just replaced. */
  holds: (token: string | undefined) => Promise<boolean>
}

/** Tells own devices. Only who shows a signed token makes it ask the database, once for all in 15 s. */
export function createOwnDevices({ pool, clock, key }: { pool: Pool; clock: Clock; key: Buffer }): OwnDevices {
  let known: { nonces: Set<string>; at: number } | undefined
  let asking: Promise<void> | undefined
  const learn = (): Promise<void> => {
    asking ??= selectNonces(pool)
      .then((nonces) => {
        known = { nonces, at: clock().getTime() }
      })
      // With the database away what was known goes on; nothing can be stored meanwhile anyway.
      .catch((error: Error) => log.debug({ err: error.message }, 'links of own devices were not read'))
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  return {
    holds: async (token) => {
      const nonce = signedNonce(token, key)
      if (nonce === undefined) return false
      // A link may have been made a moment ago, so an unknown one is looked for at once.
      const isKnown = known?.nonces.has(nonce) && Math.abs(clock().getTime() - known.at) < KNOWN_FOR_MS
      if (!isKnown) await learn()
      return known?.nonces.has(nonce) ?? false
    },
  }
}

function signedNonce(token: string | undefined, key: Buffer): string | undefined {
  const [, nonce, signature] = /^([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{32})$/.exec(token ?? '') ?? []
  if (!nonce || !signature) return undefined
  return isSignedText(nonce, signature, key) ? nonce : undefined
}
