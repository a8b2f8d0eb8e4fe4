import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * A secret as the database keeps it: AES-256-GCM under a key that is derived from the sessions' secret (`PAYLOAD_SECRET`) and the
 * purpose, so that a copy of the database alone tells nothing. Throws without that secret.
 */
export function seal(text: string, purpose: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The text again; `null` when it was sealed under another secret or purpose, or touched since. */
export function unseal(sealed: Buffer, purpose: string): string | null {
  const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)]
  if (tag.length < TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyFor(purpose: string): Buffer {
  const secret = process.env.PAYLOAD_SECRET
  if (!secret) throw new Error('PAYLOAD_SECRET is not set')
  return Buffer.from(hkdfSync('sha256', secret, 'zhongcao-sealed', purpose, 32))
}
