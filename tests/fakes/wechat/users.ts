import type { ServerResponse } from 'node:http'

const CODE_MS = 300_000

/** Somebody who uses WeChat, as one account knows him; a snapshot page has a made-up identity. */
export type SimulatedUser = { openid: string; unionid?: string; isSnapshot?: boolean }

/** `reader` is whoever holds the phone; `codes` are those given out, each good once and for five minutes. */
export type Users = { reader: SimulatedUser; codes: Map<string, { user: SimulatedUser; endsAt: number; isUsed: boolean }> }

type Using = { now: number; users: Users; tokens: { appId: string; secret: string } }

/** A code as `wx.login` or the page of WeChat gives it. */
export function giveCode({ now, users }: Pick<Using, 'now' | 'users'>, user = users.reader): string {
  const code = `code${users.codes.size + 1}`
  users.codes.set(code, { user, endsAt: now + CODE_MS, isUsed: false })
  return code
}

/** `GET /connect/oauth2/authorize`: the user agrees at once, and comes back with a code. */
export function authorize(simulator: Using, url: URL, response: ServerResponse): void {
  const redirect = new URL(url.searchParams.get('redirect_uri') ?? 'http://127.0.0.1/')
  redirect.searchParams.set('code', giveCode(simulator))
  redirect.searchParams.set('state', url.searchParams.get('state') ?? '')
  response.writeHead(302, { location: redirect.toString() }).end()
}

/** `GET /sns/oauth2/access_token` and `/sns/jscode2session`. A number is an errcode. */
export function answerCodes({ now, users, tokens }: Using, { pathname, searchParams }: URL): object | number {
  if (searchParams.get('appid') !== tokens.appId) return 40013
  if (searchParams.get('secret') !== tokens.secret) return 40125
  const isMini = pathname === '/sns/jscode2session'
  if (!isMini && pathname !== '/sns/oauth2/access_token') return 40066
  const given = users.codes.get(searchParams.get(isMini ? 'js_code' : 'code') ?? '')
  if (!given || given.endsAt <= now) return 40029
  if (given.isUsed) return 40163
  given.isUsed = true
  const { openid, unionid, isSnapshot } = given.user
  const who = { openid, ...(unionid ? { unionid } : {}) }
  if (isMini) return { ...who, session_key: 'simulated-session-key' }
  return {
    ...who,
    access_token: 'simulated-user-token',
    expires_in: 7_200,
    refresh_token: 'simulated-refresh-token',
    scope: 'snsapi_userinfo',
    ...(isSnapshot ? { is_snapshotuser: 1 } : {}),
  }
}
