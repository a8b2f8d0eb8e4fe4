import type { IncomingMessage } from 'node:http'
import { makeJsConfig } from '#integrations/wechat/js-sdk/js-config.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { type Answer, errorAnswer, jsonAnswer } from '#platform/http.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'

const PATH = '/wechat/js-config'
/** Every page inside WeChat asks once, and many phones share an address. */
const SIGNATURES = { name: 'wechat-js-config', limit: 1_200, windowMs: 10 * MINUTE_MS }
const NOT_KEPT = { 'cache-control': 'no-store' }

type Asked = { url: URL; measuring: Measuring; address: string; publicUrl: string }

/** Answers `GET /wechat/js-config?url=<address of the page>` with what `wx.config` needs; `undefined` for any other path. */
export function askWechatJs(request: IncomingMessage, asked: Asked): Promise<Answer> | undefined {
  if (asked.url.pathname !== PATH) return undefined
  if (request.method !== 'GET') return Promise.resolve(errorAnswer(405, 'method', 'use GET', { allow: 'GET' }))
  return sign(asked)
}

async function sign({ url, measuring: { pool, clock }, address, publicUrl }: Asked): Promise<Answer> {
  const now = clock()
  const limit = await takeRateLimit(pool, SIGNATURES, address, now)
  if (!limit.isWithin)
    return errorAnswer(429, 'limited', 'too many signatures', { ...NOT_KEPT, 'retry-after': String(limit.retryAfterSeconds) })
  const made = await makeJsConfig(pool, { url: url.searchParams.get('url') ?? '', origin: publicUrl, now })
  if (made.ok) return jsonAnswer(200, made.value, NOT_KEPT)
  if (made.kind === 'url') return errorAnswer(400, 'url', made.message, NOT_KEPT)
  if (made.kind === 'no-account') return errorAnswer(404, 'no-account', made.message, NOT_KEPT)
  // What WeChat said may name addresses of ours: it is for the log.
  log.warn({ err: made.message }, 'WeChat gave no ticket for the JS-SDK')
  return errorAnswer(503, 'wechat', 'WeChat gave no ticket', { ...NOT_KEPT, 'retry-after': '30' })
}
