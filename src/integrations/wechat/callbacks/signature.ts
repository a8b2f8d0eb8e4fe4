import { createHash, timingSafeEqual } from 'node:crypto'

/** What WeChat signs with: SHA-1 of the parts, in the order of their characters, one after the other. */
export const signCallback = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

export function isSignedAs(signature: string, parts: readonly string[]): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signCallback(parts))]
  return given.length === right.length && timingSafeEqual(given, right)
}
