import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** What WeChat does in its safe mode, written from its description and not from the hub's own code. */
export function sealMessage(message: string, { aesKey, appId }: { aesKey: string; appId: string }): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId, 'utf8')])
  const pad = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}

export const signParts = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex')
