import { type BegunSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import type { Answer } from '#platform/http.ts'

type Kept = { isSecure: boolean }

const cookieOf = (value: string, maxAge: number, { isSecure }: Kept): string =>
  `${MEMBER_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

/** What a browser keeps of a session. */
export const sessionCookie = ({ token, expiresAt }: BegunSession, { now, isSecure }: Kept & { now: Date }): string =>
  cookieOf(token, Math.floor((expiresAt.getTime() - now.getTime()) / 1_000), { isSecure })

export const endedCookie = (kept: Kept): string => cookieOf('', 0, kept)

/** Leads on with a cookie. The address that was asked for must not travel to anybody as a referrer. */
export const toPage = (location: string, cookie: string): Answer => ({
  status: 303,
  headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' },
  body: '',
})
