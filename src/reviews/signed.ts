import { deriveKey, isSignedText, signText } from '#platform/signed-text.ts'

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
export const sign = (purpose: Purpose, text: string): string => signText(text, keyOf(purpose))

export const isSigned = (purpose: Purpose, text: string, signature: string): boolean =>
  isSignedText(text, signature, keyOf(purpose))

function keyOf(purpose: Purpose): Buffer {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  return deriveKey(secret, purpose)
}
