import { createHmac, timingSafeEqual } from 'node:crypto'

const MAX_AGE_MS = 300_000

export type SignedBody = {
  /** Header `X-Hub-Timestamp`, unix seconds. */
  timestamp: string | undefined
  /** Header `X-Hub-Signature`, `v1=<hex>`. */
  signature: string | undefined
  body: Buffer
}

/** What a mall signs: hex HMAC-SHA256 of `timestamp.body`. */
export const signBody = (secret: string, timestamp: string, body: Buffer): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')

/** Whether one of the active `secrets` signed this body within 300 s of now, either way. No secrets: never. */
export function isSignedNow({ timestamp, signature, body }: SignedBody, secrets: string[], now: Date): boolean {
  if (!timestamp || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > MAX_AGE_MS) return false
  const given = /^v1=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1]
  if (!given) return false
  const bytes = Buffer.from(given, 'hex')
  return secrets.some((secret) => timingSafeEqual(Buffer.from(signBody(secret, timestamp, body), 'hex'), bytes))
}
