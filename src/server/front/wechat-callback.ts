import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { CALLBACK_PATH } from '#integrations/wechat/callbacks/settings.ts'
import type { CallbackSource } from '#integrations/wechat/callbacks/source.ts'
import { echoCallback, takeCallback } from '#integrations/wechat/callbacks/take-callback.ts'
import { wechatCallbacks } from '#integrations/wechat/callbacks/wechat-callbacks.ts'
import { SHOP_CALLBACK_PATH, shopCallbacks } from '#integrations/wechat/shop/callbacks.ts'
import { WECOM_CALLBACK_PATH, wecomCallbacks } from '#integrations/wecom/callbacks/settings.ts'
import { readBody } from '#measurement/doors/read-body.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { type Answer, errorAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { timeBody } from './body-clock.ts'

const MAX_BYTES = 64 * 1024
/** WeChat waits five seconds and calls again; whatever is late is asked for by the next call. */
const ANSWER_MS = 4_000
const BODY_TIME = { wholeMs: ANSWER_MS, idleMs: ANSWER_MS }
/** Nobody who knows the token signs wrongly; who guesses at it is soon told no more. */
const WRONG = { name: 'wechat-callback-wrong', limit: 60, windowMs: 10 * MINUTE_MS }

type Asked = { url: URL; measuring: Pick<Measuring, 'pool' | 'clock'>; address: string }

const sources = new Map<string, CallbackSource>([
  [CALLBACK_PATH, wechatCallbacks],
  [WECOM_CALLBACK_PATH, wecomCallbacks],
  [SHOP_CALLBACK_PATH, shopCallbacks],
])

/**
 * Answers `GET` and `POST` of `/hooks/wechat`, `/hooks/wechat-shop` and `/hooks/wecom`, by which WeChat and 企业微信 tell what happened; `undefined` for any
 * other path. Always within 5 s.
 */
export function askWechatCallback(request: IncomingMessage, asked: Asked): Promise<Answer> | undefined {
  const source = sources.get(asked.url.pathname)
  if (!source) return undefined
  if (request.method !== 'GET' && request.method !== 'POST')
    return Promise.resolve(errorAnswer(405, 'method', 'use GET or POST', { allow: 'GET, POST' }))
  timeBody(request, BODY_TIME)
  const late = new AbortController()
  const answered = take(request, source, asked).catch((error: Error) => {
    log.warn({ err: error.message }, 'a callback of WeChat was not taken')
    return again
  })
  const deadline = sleep(ANSWER_MS, again, { signal: late.signal, ref: false }).catch(() => again)
  return Promise.race([answered, deadline]).finally(() => late.abort())
}

async function take(
  request: IncomingMessage,
  source: CallbackSource,
  { url, measuring: { pool, clock }, address }: Asked,
): Promise<Answer> {
  const query = url.searchParams
  if (request.method === 'GET') {
    const echo = await echoCallback(pool, { source, query, now: clock() })
    return echo.ok ? plain(echo.value) : refuse(echo)
  }
  const headers = request.headers as Record<string, string | undefined>
  const body = await readBody({ headers, body: request }, MAX_BYTES)
  if (!body) return errorAnswer(413, 'too-large', `at most ${MAX_BYTES} bytes`, { connection: 'close' })
  const taken = await takeCallback(pool, { source, query, body, now: clock() })
  return taken.ok ? plain('success') : refuse(taken)

  async function refuse({ kind, message }: { kind: 'no-callback' | 'signature' | 'form'; message: string }): Promise<Answer> {
    if (kind !== 'signature') return errorAnswer(kind === 'form' ? 400 : 404, kind, message)
    const limit = await takeRateLimit(pool, WRONG, address, clock())
    if (limit.isWithin) return errorAnswer(401, kind, message)
    return errorAnswer(429, 'limited', 'too many wrong signatures', { 'retry-after': String(limit.retryAfterSeconds) })
  }
}

/** As text, so that no browser takes an echo for a page. */
const plain = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body,
})

const again: Answer = errorAnswer(503, 'busy', 'not now; send it again', { 'retry-after': '5', connection: 'close' })
