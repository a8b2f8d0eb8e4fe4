import { createHash } from 'node:crypto'

/**
 * The id of a fact that is known by what it says: the same text at the same time (ms) is the same fact for ever. Like a UUIDv7, but of
 * version 8 and with a hash in place of chance.
 */
export function factId(at: number, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}
