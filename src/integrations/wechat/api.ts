import { parseExactJson } from '#platform/exact-json.ts'
import { isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { WechatAccount } from './account.ts'
import { sayWechatError } from './errors.ts'

const LIMIT_MS = 10_000
const UPLOAD_LIMIT_MS = 30_000

export type WechatFailure = {
  /** WeChat's own number; 0 when it did not answer as WeChat does. */
  code: number
  /** In words a colleague can act on, with WeChat's request id when there is one. */
  message: string
  /** The request may have been carried out although nobody answered. */
  isLost: boolean
  /** What else WeChat said beside the number. */
  said?: Record<string, unknown>
}

export type WechatAnswer = Result<Record<string, unknown>, 'refused' | 'away'> & { failure?: WechatFailure }

export type WechatCall = {
  path: string
  query?: Record<string, string>
  body?: unknown
  /** A file in the field `media`, in place of a body. */
  file?: { bytes: Buffer; name: string; type: string }
}

/**
 * One call of WeChat's server API, at most 10 s, with a file 30 s. Its failures come with status 200 and an `errcode`; whatever is
 * no JSON, no 200 or no answer at all is one too (`away`). Whole numbers of 16 digits and more come as text.
 */
export const callWechat = ({ host }: Pick<WechatAccount, 'host'>, call: WechatCall): Promise<WechatAnswer> =>
  callPlatform(host, call, { name: '微信', say: sayWechatError })

/** What the platform is called, and what its errors mean. */
type Platform = { name: string; say: (code: number, text: string) => string }

/** The same for any platform of the family: 企业微信 answers in the same form. */
export async function callPlatform(
  host: string,
  { path, query = {}, body, file }: WechatCall,
  { name, say }: Platform,
): Promise<WechatAnswer> {
  let answer: Record<string, unknown>
  try {
    const response = await fetch(`${host}${path}?${new URLSearchParams(query)}`, {
      ...requestOf(body, file),
      redirect: 'error',
      signal: AbortSignal.timeout(file ? UPLOAD_LIMIT_MS : LIMIT_MS),
    })
    if (!response.ok) throw new Strange(`状态码 ${response.status}`)
    answer = readAnswer(await response.text())
  } catch (error) {
    const message = `${name}接口没有应答（${sayWhy(error)}）`
    return { ...fail('away', message), failure: { code: 0, message, isLost: !wasNeverSent(error) } }
  }
  const code = Number(answer.errcode ?? 0)
  if (code === 0) return ok(answer)
  const message = say(code, String(answer.errmsg ?? ''))
  return { ...fail('refused', message), failure: { code, message, isLost: false, said: answer } }
}

function requestOf(body: unknown, file: WechatCall['file']): RequestInit {
  if (file) {
    const form = new FormData()
    form.set('media', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name)
    return { method: 'POST', body: form }
  }
  return body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
}

/** An id of WeChat, which comes as a text or as a number, as text; `null` for anything else. */
export const idOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null

/** Something came back that is no answer of the platform. */
class Strange extends Error {}

function readAnswer(text: string): Record<string, unknown> {
  try {
    const said = parseExactJson(text)
    if (isRecord(said)) return said
  } catch {}
  throw new Strange('答的不是约定的格式')
}

function sayWhy(error: unknown): string {
  if (error instanceof Strange) return error.message
  if ((error as Error).name === 'TimeoutError') return '等了太久'
  return wasNeverSent(error) ? '连不上' : '连接中断'
}

/** Nobody was there to be asked. */
const wasNeverSent = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String((error as { cause?: { code?: unknown } }).cause?.code))
