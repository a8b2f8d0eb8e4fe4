import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { MINUTE_MS } from '#platform/days.ts'

/** How long somebody may take over WeChat's own page. */
export const STATE_MS = 10 * MINUTE_MS

export type SignInState = { state: string; nonce: string }

/**
 * What goes to WeChat and comes back with the code: until when, for which browser (`nonce`, which the browser keeps) and which page to
 * return to, signed. WeChat takes 128 characters of a-z, A-Z, 0-9 and little else.
 */
export function makeState(to: ReturnPage, { key, now }: { key: Buffer; now: Date }): SignInState {
  const nonce = randomBytes(12).toString('hex')
  const until = Math.ceil((now.getTime() + STATE_MS) / 1_000)
  const text = `${until}x${nonce}x${to}`
  return { state: `${text}x${sign(text, key)}`, nonce }
}

/** The page to return to; `undefined` when the state is not ours, has expired or is another browser's. */
export function readState(
  state: string,
  { key, now, nonce }: { key: Buffer; now: Date; nonce: string | undefined },
): ReturnPage | undefined {
  const [, until, given, to, signature] = /^(\d{1,11})x([0-9a-f]{24})x([a-z]{1,10})x([0-9a-f]{32})$/.exec(state) ?? []
  if (!until || !given || !signature || !isReturnPage(to) || nonce === undefined) return undefined
  const isOurs = isSame(sign(`${until}x${given}x${to}`, key), signature)
  const isFresh = Number(until) * 1_000 > now.getTime()
  return isOurs && isFresh && isSame(given, nonce) ? to : undefined
}

/** Where a sign-in may lead to: these pages and no other, so that no link can send anybody elsewhere. */
export const returnPages = { me: '/me', enme: '/en/me', reviews: '/reviews/new', enreviews: '/en/reviews/new' } as const
export type ReturnPage = keyof typeof returnPages

const isReturnPage = (name: string | undefined): name is ReturnPage => name !== undefined && Object.hasOwn(returnPages, name)

/** The name of a page that may be returned to; the member's own page for any other. */
export const returnPageOf = (path: string | null): ReturnPage =>
  (Object.keys(returnPages) as ReturnPage[]).find((name) => returnPages[name] === path) ?? 'me'

const sign = (text: string, key: Buffer): string =>
  createHmac('sha256', key).update(`wechat-state:${text}`).digest('hex').slice(0, 32)

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
