import { createDecipheriv } from 'node:crypto'

const RANDOM_BYTES = 16
const LENGTH_BYTES = 4
const BLOCK = 32

/** 43 characters of base64, without the padding that WeChat leaves away: 32 bytes. */
export const isAesKey = (text: string): boolean => /^[A-Za-z0-9]{43}$/.test(text)

/**
 * Opens what WeChat sends in its safe mode: AES-256-CBC, PKCS#7 to 32 bytes, inside 16 random bytes, the length, the message and for whom
 * it is. `null` for whatever was not sealed with this key.
 */
export function openEnvelope(sealed: string, aesKey: string): { message: string; appId: string } | null {
  const plain = decrypt(sealed, aesKey)
  if (!plain || plain.length < RANDOM_BYTES + LENGTH_BYTES) return null
  const length = plain.readUInt32BE(RANDOM_BYTES)
  const start = RANDOM_BYTES + LENGTH_BYTES
  if (start + length > plain.length) return null
  return {
    message: plain.subarray(start, start + length).toString('utf8'),
    appId: plain.subarray(start + length).toString('utf8'),
  }
}

function decrypt(sealed: string, aesKey: string): Buffer | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(sealed)) return null
  const key = Buffer.from(`${aesKey}=`, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
    const pad = padded.at(-1) ?? 0
    const isPadded = pad >= 1 && pad <= BLOCK && padded.subarray(-pad).every((byte) => byte === pad)
    return isPadded ? padded.subarray(0, -pad) : null
  } catch {
    return null
  }
}
