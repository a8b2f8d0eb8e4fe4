import { fail, ok, type Result } from '#platform/result.ts'
import type { WechatAccount } from './account.ts'
import { sayWechatError } from './errors.ts'

const LIMIT_MS = 10_000

export type WechatFailure = {
  /** WeChat's own number; 0 when it did not answer as WeChat does. */
  code: number
  /** In words a colleague can act on, with WeChat's request id when there is one. */
  message: string
}

type Call = { path: string; query?: Record<string, string>; body?: unknown }

/**
 * One call of WeChat's server API, at most 10 s. Its failures come with status 200 and an `errcode`; whatever is no JSON, no 200
 * or no answer at all is one too (`away`).
 */
export async function callWechat(
  { host }: Pick<WechatAccount, 'host'>,
  { path, query = {}, body }: Call,
): Promise<Result<Record<string, unknown>, 'refused' | 'away'> & { failure?: WechatFailure }> {
  const init: RequestInit = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  let answer: Record<string, unknown>
  try {
    const response = await fetch(`${host}${path}?${new URLSearchParams(query)}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    answer = (await response.json()) as Record<string, unknown>
  } catch (error) {
    const message = `微信接口没有应答（${(error as Error).message}）`
    return { ...fail('away', message), failure: { code: 0, message } }
  }
  const code = Number(answer.errcode ?? 0)
  if (code === 0) return ok(answer)
  const message = sayWechatError(code, String(answer.errmsg ?? ''))
  return { ...fail('refused', message), failure: { code, message } }
}
