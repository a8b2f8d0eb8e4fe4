import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Measuring } from '#measurement/measuring.ts'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import { isVisitorId } from '#measurement/parse-event.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { parseCookies } from '#platform/http.ts'

const VISITOR_SECONDS = 400 * 86_400

/** What the forms of readers are answered with. */
export type Asked = { measuring: Measuring; address: string; isSecure: boolean }
/** Keyed hashes of who asks, and the cookie that a new browser is to keep. */
export type Reader = { member: Buffer | null; visitor: Buffer | null; cookie?: string }

/** Who asks. A browser that has no number yet gets one when it must be `isNamed`, unless its reader wants none. */
export async function readerOf(
  request: IncomingMessage,
  { measuring, isSecure }: Asked,
  { isNamed }: { isNamed: boolean },
): Promise<Reader> {
  const { pool, clock, visitorKey } = measuring
  const cookies = parseCookies(request.headers.cookie)
  const session = await findMemberSession(pool, cookies.get(MEMBER_COOKIE), clock())
  const member = session?.member.first ?? null
  if (cookies.get('hub_no') === '1') return { member, visitor: null }
  const known = cookies.get('hub_v')
  if (isVisitorId(known)) return { member, visitor: hashVisitor(visitorKey, known) }
  if (!isNamed || member) return { member, visitor: null }
  const visitor = `v_${randomBytes(11).toString('hex')}`
  const cookie = `hub_v=${visitor}; Path=/; Max-Age=${VISITOR_SECONDS}; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return { member, visitor: hashVisitor(visitorKey, visitor), cookie }
}

/** Whether another site made the browser send this form. */
export const isOfOtherSite = (request: IncomingMessage): boolean =>
  isForeignRequest({ method: 'POST', headers: { get: (name) => [request.headers[name] ?? null].flat()[0] ?? null } })

/** The id in a field of a form; null for anything else. */
export function idIn(form: URLSearchParams, field: string): string | null {
  const id = form.get(field) ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
