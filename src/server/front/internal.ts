import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The id under which this process itself asks for a page that it is to keep: only it knows the secret of this start. */
export function readMaking(request: IncomingMessage, secret: string): string | undefined {
  const id = request.headers['x-hub-making']
  return typeof id === 'string' && isInternal(request, secret) ? id : undefined
}

function isInternal(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(String(request.headers['x-hub-internal'] ?? ''))
  const expected = Buffer.from(secret)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
