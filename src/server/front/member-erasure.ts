import type { IncomingMessage } from 'node:http'
import type { Measuring } from '#measurement/measuring.ts'
import { askForErasure, withdrawRequest } from '#measurement/members/erasure-requests.ts'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { type Answer, parseCookies } from '#platform/http.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { awayPage } from './database-away.ts'
import { plainPage } from './plain-page.ts'

const ASKED = { name: 'erasure-requests', limit: 30, windowMs: 10 * MINUTE_MS }

type Asked = { measuring: Measuring; address: string }

/**
 * Answers `POST /member/erasure/ask` and `/member/erasure/withdraw`, by which a signed-in member asks for everything of his to be
 * erased, and takes that back; `/en` in front leads back to the English page. A colleague erases. `undefined` for any other path.
 */
export function askMemberErasure(request: IncomingMessage, pathname: string, asked: Asked): Promise<Answer> | undefined {
  const [, english, act] = /^(\/en)?\/member\/erasure\/(ask|withdraw)$/.exec(pathname) ?? []
  if (!act) return undefined
  if (request.method !== 'POST') return Promise.resolve(wrongMethod)
  const headers = { get: (name: string) => [request.headers[name] ?? null].flat()[0] ?? null }
  if (isForeignRequest({ method: 'POST', headers })) return Promise.resolve(foreign)
  return take(request, act === 'ask', `${english ?? ''}/me`, asked).catch((error: unknown) => {
    if (isDatabaseAway(error)) return awayPage
    throw error
  })
}

async function take(request: IncomingMessage, isAsking: boolean, back: string, { measuring, address }: Asked): Promise<Answer> {
  const { pool, clock } = measuring
  const limit = await takeRateLimit(pool, ASKED, address, clock())
  if (!limit.isWithin) return { ...tooMany, headers: { ...tooMany.headers, 'retry-after': String(limit.retryAfterSeconds) } }
  const session = await findMemberSession(pool, parseCookies(request.headers.cookie).get(MEMBER_COOKIE), clock())
  if (!session) return signIn
  if (isAsking) await askForErasure(pool, session.member.first, clock())
  else await withdrawRequest(pool, session.member.first)
  return { status: 303, headers: { location: `${back}#data`, 'cache-control': 'no-store' }, body: '' }
}

const signIn = plainPage(
  401,
  '请先登录 · Sign in first',
  '用订单消息里的链接，或在微信里登录后再申请。 · Sign in by the link of an order, or with WeChat, and ask again.',
)
const foreign = plainPage(
  403,
  '请从本站提交 · Ask on this site itself',
  '这个请求来自别的网站，没有执行。 · The request came from another site and was not carried out.',
)
const wrongMethod = plainPage(405, '不支持的请求 · Not supported', '请在“我的”里点按钮。 · Press the button on your own page.')
const tooMany = plainPage(429, '请稍后再试 · Try again later', '操作太频繁了，请过几分钟再试。 · Too often: wait some minutes.')
