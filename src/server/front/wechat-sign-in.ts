import type { IncomingMessage } from 'node:http'
import { miniProgram } from '#integrations/wechat/account.ts'
import { openOfficialAccount } from '#integrations/wechat/official-account.ts'
import {
  authorizeAddress,
  type ExchangeRefusal,
  exchangeCode,
  exchangeMiniCode,
} from '#integrations/wechat/sign-in/exchange-code.ts'
import { makeState, readState, returnPageOf, returnPages, STATE_MS } from '#integrations/wechat/sign-in/state.ts'
import { readBody } from '#measurement/doors/read-body.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { isTicket, makeTicket, signInByTicket, signInMember } from '#measurement/members/sessions.ts'
import { tieAtSignIn } from '#measurement/members/tie-at-sign-in.ts'
import { putWechatMember } from '#measurement/members/wechat-member.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { type Answer, errorAnswer, jsonAnswer, parseCookies } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { isRecord, parseOutsideJson } from '#platform/outside-text.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { awayPage } from './database-away.ts'
import { sessionCookie, toPage } from './member-cookie.ts'
import { plainPage } from './plain-page.ts'

const START = '/member/wechat'
const BACK = '/member/wechat/back'
const MINI = '/member/wechat-mini'
const TICKET = '/member/mini/'
const STATE_COOKIE = 'hub_wx'
const MAX_BODY_BYTES = 4 * 1024
/** Many phones share an address. */
const SIGN_INS = { name: 'wechat-sign-in', limit: 120, windowMs: 10 * MINUTE_MS }

type Asked = { url: URL; measuring: Measuring; address: string; isSecure: boolean; isStaff: boolean; publicUrl: string }

/**
 * Members sign in with WeChat, without any script. `GET /member/wechat` leads to WeChat, which comes back to `/member/wechat/back`
 * with a code. `POST /member/wechat-mini` takes the code of a mini program and gives the address of a page to open, whose button signs
 * in. `undefined` for any other path.
 */
export function askWechatSignIn(request: IncomingMessage, asked: Asked): Promise<Answer> | undefined {
  const act = actOf(asked.url.pathname)
  if (!act) return undefined
  return limited(request, asked, act).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

type Act = (request: IncomingMessage, asked: Asked) => Promise<Answer>

function actOf(pathname: string): Act | undefined {
  if (pathname === START) return start
  if (pathname === BACK) return comeBack
  if (pathname === MINI) return signInFromMini
  return pathname.startsWith(TICKET) ? openTicket : undefined
}

async function limited(request: IncomingMessage, asked: Asked, act: Act): Promise<Answer> {
  const isPost = act === signInFromMini || (act === openTicket && request.method === 'POST')
  if (request.method !== (isPost ? 'POST' : 'GET')) return errorAnswer(405, 'method', `use ${isPost ? 'POST' : 'GET'}`)
  const { measuring, address } = asked
  const limit = await takeRateLimit(measuring.pool, SIGN_INS, address, measuring.clock())
  if (!limit.isWithin) return { ...tooMany, headers: { ...tooMany.headers, 'retry-after': String(limit.retryAfterSeconds) } }
  return act(request, asked)
}

async function start(request: IncomingMessage, { url, measuring, isSecure, publicUrl }: Asked): Promise<Answer> {
  const account = await openOfficialAccount(measuring.pool)
  if (!account) return notConnected
  if (!/MicroMessenger\//i.test(request.headers['user-agent'] ?? '') || /wxwork\//i.test(request.headers['user-agent'] ?? ''))
    return openInWechat
  const made = makeState(returnPageOf(url.searchParams.get('to')), { key: measuring.memberLinkKey, now: measuring.clock() })
  return {
    status: 302,
    headers: {
      location: authorizeAddress(account, { redirect: `${publicUrl.replace(/\/$/, '')}${BACK}`, state: made.state }),
      'set-cookie': `${STATE_COOKIE}=${made.nonce}; Path=/member; Max-Age=${STATE_MS / 1_000}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
      'cache-control': 'no-store',
    },
    body: '',
  }
}

async function comeBack(request: IncomingMessage, { url, measuring, isSecure, isStaff }: Asked): Promise<Answer> {
  const { pool, clock, memberLinkKey, visitorKey } = measuring
  const cookies = parseCookies(request.headers.cookie)
  const proof = { key: memberLinkKey, now: clock(), nonce: cookies.get(STATE_COOKIE) }
  const to = readState(url.searchParams.get('state') ?? '', proof)
  const code = url.searchParams.get('code') ?? ''
  if (!to) return notOurs
  // Whoever says no to WeChat comes back without a code.
  if (!/^[\w-]{1,200}$/.test(code)) return pages.code
  const account = await openOfficialAccount(pool)
  if (!account) return notConnected
  const identity = await exchangeCode(account, code)
  if (!identity.ok) return refuse(identity.kind, identity.message)
  const member = await putWechatMember(pool, visitorKey, identity.value, clock())
  const session = await signInMember(pool, member.id, clock())
  if (!session) return pages.away
  await tieAtSignIn(measuring, { member: member.keys, cookies, isStaff })
  return toPage(returnPages[to], sessionCookie(session, { now: clock(), isSecure }))
}

async function signInFromMini(request: IncomingMessage, { measuring, isStaff, publicUrl }: Asked): Promise<Answer> {
  const account = miniProgram()
  if (!account) return errorAnswer(404, 'no-account', 'this hub has no mini program')
  const headers = request.headers as Record<string, string | undefined>
  const raw = await readBody({ headers, body: request }, MAX_BODY_BYTES)
  const body = raw && parseOutsideJson(raw)
  const said = body?.ok && isRecord(body.value) ? body.value : {}
  if (typeof said.code !== 'string' || !/^[\w-]{1,200}$/.test(said.code))
    return errorAnswer(400, 'malformed', 'code must be the code of wx.login')
  const identity = await exchangeMiniCode(account, said.code)
  if (!identity.ok) {
    if (identity.kind === 'code') return errorAnswer(401, 'code', 'the code is none, was used or is over: call wx.login again')
    log.warn({ err: identity.message }, 'WeChat did not say who signs in')
    return errorAnswer(503, 'wechat', 'WeChat did not say who this is', { 'retry-after': '5' })
  }
  const { pool, clock, visitorKey } = measuring
  const member = await putWechatMember(pool, visitorKey, identity.value, clock())
  const visitor = typeof said.visitor === 'string' ? said.visitor : ''
  await tieAtSignIn(measuring, { member: member.keys, cookies: new Map([['hub_v', visitor]]), isStaff })
  const { ticket, expiresAt } = await makeTicket(pool, member.id, clock())
  const url = `${publicUrl.replace(/\/$/, '')}${TICKET}${ticket}`
  return jsonAnswer(200, { url, expiresAt: expiresAt.toISOString() }, { 'cache-control': 'no-store' })
}

/** The page that a mini program opens. Opening it changes nothing; its button signs in, once. */
async function openTicket(request: IncomingMessage, { url, measuring, isSecure, isStaff }: Asked): Promise<Answer> {
  const { pool, clock } = measuring
  const ticket = url.pathname.slice(TICKET.length)
  if (request.method === 'GET') return (await isTicket(pool, ticket, clock())) ? askToSignIn(url.pathname) : pages.code
  if (isForeignRequest({ method: 'POST', headers: { get: (name) => [request.headers[name] ?? null].flat()[0] ?? null } }))
    return notOurs
  const session = await signInByTicket(pool, ticket, clock())
  if (!session) return pages.code
  await tieAtSignIn(measuring, { member: session.member, cookies: parseCookies(request.headers.cookie), isStaff })
  return toPage('/me', sessionCookie(session, { now: clock(), isSecure }))
}

function refuse(kind: ExchangeRefusal, message: string): Answer {
  // What WeChat said may name addresses of ours: it is for the log.
  if (kind === 'refused' || kind === 'away') log.warn({ err: message }, 'WeChat did not say who signs in')
  return pages[kind]
}

const askToSignIn = (pathname: string): Answer => {
  const button = `<form action="${pathname}" method="post"><button>登录 / Sign in</button></form>`
  const page = plainPage(
    200,
    '用微信登录 · Sign in with WeChat',
    `点一下按钮，就以你在小程序里的身份登录。 · Press the button to sign in as in the mini program. · ${button}`,
  )
  return { ...page, headers: { ...page.headers, 'referrer-policy': 'same-origin' } }
}

const again = '<a href="/member/wechat">再试一次 / Try again</a>'

const pages: Record<ExchangeRefusal, Answer> = {
  code: plainPage(
    400,
    '没有登录成功 · Not signed in',
    `这次登录已经用过、过期或被取消了。 · This sign-in was used, is over or was cancelled. · ${again}`,
  ),
  snapshot: plainPage(
    403,
    '请用完整的页面登录 · Open the whole page first',
    `微信正在用“快照页”打开，身份不是你本人的。请点页面底部的“使用完整服务”，再登录。 · WeChat shows a snapshot under a made-up identity. Choose “使用完整服务” at its bottom, then sign in. · ${again}`,
  ),
  refused: plainPage(
    503,
    '微信没有同意 · WeChat refused',
    `微信没有告诉我们你是谁，品牌方需要检查公众号设置。 · WeChat did not say who you are: the brand has to check its account. · ${again}`,
  ),
  away: plainPage(
    503,
    '微信暂时没有应答 · WeChat did not answer',
    `稍等一会儿再试。你没有登录。 · Try again in a while. You are not signed in. · ${again}`,
  ),
}

const openInWechat = plainPage(
  200,
  '请在微信里打开 · Open it inside WeChat',
  '在微信里打开<a href="/me">“我的”页面</a>，再点“用微信登录”。也可以用订单消息里的链接登录。 · Open <a href="/en/me">your page</a> inside WeChat and press “Sign in with WeChat” there, or use the link in a message of your order.',
)

const notConnected = plainPage(
  404,
  '还不能用微信登录 · Not available',
  '品牌还没有连接公众号。请用订单消息里的链接登录。 · The brand has not connected its official account. Use the link in a message of your order.',
)

const notOurs = plainPage(
  403,
  '没有登录 · Not signed in',
  `这次登录不是从这台设备开始的，或已超过 10 分钟。 · This sign-in did not begin on this device, or is older than 10 minutes. · ${again}`,
)

const tooMany = plainPage(429, '太频繁了 · Too often', '请过几分钟再试。 · Try again in some minutes.')
