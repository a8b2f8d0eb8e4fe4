import { createHmac, timingSafeEqual } from 'node:crypto'

/** A key for one purpose, from the secret of the sessions (`PAYLOAD_SECRET`): what is signed for one is worth nothing for another. */
export const deriveKey = (secret: string, purpose: string): Buffer => createHmac('sha256', secret).update(purpose).digest()

/** The signature of a text, as links carry it: 32 signs of base64url. */
export const signText = (text: string, key: Buffer): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 32)

export function isSignedText(text: string, signature: string, key: Buffer): boolean {
  const [expected, given] = [Buffer.from(signText(text, key)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
