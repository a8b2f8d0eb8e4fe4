import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from '#platform/http.ts'

/** The key with which Payload signs sessions: the first 32 hex digits of the secret's SHA-256. */
export const deriveSessionKey = (payloadSecret: string): string =>
  createHash('sha256').update(payloadSecret).digest('hex').slice(0, 32)

/**
 * Whether a `Cookie` header carries a colleague's session: an HS256 token of ours that has not run out at `now`. Good for
 * telling staff from readers; rights are always asked of Payload, which also knows of sessions that were ended.
 */
export function isStaffSession(cookieHeader: string | undefined, key: string, now: Date): boolean {
  const token = parseCookies(cookieHeader).get('payload-token')
  const [head, body, signature, ...rest] = token?.split('.') ?? []
  if (!head || !body || !signature || rest.length > 0) return false
  const expected = createHmac('sha256', key).update(`${head}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const claims = parse(body)
  return parse(head)?.alg === 'HS256' && claims?.collection === 'users' && Number(claims.exp) * 1000 > now.getTime()
}

function parse(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
