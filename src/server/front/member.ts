import type { IncomingMessage } from 'node:http'
import type { Measuring } from '#measurement/measuring.ts'
import { readMemberLink } from '#measurement/members/member-link.ts'
import { MEMBER_COOKIE, signIn, signOut } from '#measurement/members/sessions.ts'
import { tieAtSignIn } from '#measurement/members/tie-at-sign-in.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { type Answer, parseCookies } from '#platform/http.ts'
import { awayPage } from './database-away.ts'
import { endedCookie, sessionCookie, toPage } from './member-cookie.ts'
import { plainPage } from './plain-page.ts'

const FOLDER = '/member/'
const SIGN_OUT = '/member/sign-out'

type Asked = { measuring: Measuring; isSecure: boolean; isStaff: boolean }

/**
 * Answers the addresses of members; `undefined` for any other path. `GET /member/<token>` shows a button and changes nothing,
 * because previews and scanners open links too; its `POST` signs in. `POST /member/sign-out` ends the session.
 */
export function askMember(request: IncomingMessage, pathname: string, asked: Asked): Promise<Answer> | undefined {
  if (!pathname.startsWith(FOLDER)) return undefined
  // Another site must not sign its visitors in as somebody it chose.
  if (isForeignRequest({ method: request.method ?? 'GET', headers: { get: (name) => headerOf(request, name) } }))
    return Promise.resolve(foreign)
  return answer(request, pathname, asked).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

async function answer(request: IncomingMessage, pathname: string, { measuring, isSecure, isStaff }: Asked): Promise<Answer> {
  const { pool, clock, memberLinkKey } = measuring
  const cookies = parseCookies(request.headers.cookie)
  if (pathname === SIGN_OUT) {
    if (request.method !== 'POST') return wrongMethod
    await signOut(pool, cookies.get(MEMBER_COOKIE) ?? '')
    return toPage('/me', endedCookie({ isSecure }))
  }
  const orderKey = readMemberLink(pathname.slice(FOLDER.length), { key: memberLinkKey, now: clock() })
  if (orderKey === undefined) return noSuchLink
  if (request.method === 'GET' || request.method === 'HEAD') return askToSignIn(pathname)
  if (request.method !== 'POST') return wrongMethod
  const session = await signIn(pool, orderKey, clock())
  if (!session) return noSuchLink
  await tieAtSignIn(measuring, { member: session.member, cookies, isStaff })
  return toPage('/me', sessionCookie(session, { now: clock(), isSecure }))
}

const askToSignIn = (pathname: string): Answer => {
  const button = `<form action="${pathname}" method="post"><button>登录 / Sign in</button></form>`
  const page = plainPage(
    200,
    '用订单登录 · Sign in with your order',
    `点一下按钮，就以这笔订单买家的身份登录。不是你的订单？直接关闭这个页面即可。 · Press the button to sign in as the buyer of this order. Not yours? Just close the page. · ${button}`,
  )
  return { ...page, headers: { ...page.headers, 'referrer-policy': 'same-origin' } }
}

const headerOf = (request: IncomingMessage, name: string): string | null => [request.headers[name] ?? null].flat()[0] ?? null

const foreign = plainPage(
  403,
  '请从链接打开 · Open the link itself',
  '这个请求来自别的网站，没有执行。 · The request came from another site and was not carried out.',
)

const noSuchLink = plainPage(
  404,
  '这个链接已失效 · This link no longer works',
  '登录链接 30 天内有效。请联系客服，或等下一条订单消息里的新链接。 · A sign-in link works for 30 days. Ask for a new one, or use the one of your next order.',
)

const wrongMethod = plainPage(405, '不支持的请求 · Not supported', '请直接打开链接。 · Open the link itself.')
