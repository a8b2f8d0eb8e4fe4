import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signature is for: one made for one purpose is worth nothing for another. */
type Purpose =
  | 'review-photo'
  | 'review-clip'
  | 'review-clip-view'
  | 'review-request'
  | 'review-status'
  | 'review-id'
  | 'question-status'
  | 'trial-place'
  | 'trial-contact'

/** Signs a text for one purpose, from the secret of the sessions: 32 signs of base64url. Throws when there is no secret. */
export function sign(purpose: Purpose, text: string): string {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  const key = createHmac('sha256', secret).update(purpose).digest()
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 32)
}

export function isSigned(purpose: Purpose, text: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(sign(purpose, text)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
