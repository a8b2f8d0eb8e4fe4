import { fail, ok, type Result } from '#platform/result.ts'
import type { WechatAccount } from './account.ts'
import { isTokenSpent, sayWechatError } from './errors.ts'

const LIMIT_MS = 10_000

type Call = { path: string; query?: Record<string, string>; body?: unknown }

/**
 * One call of WeChat's server API, at most 10 s. Its failures come with status 200 and an `errcode`; whatever is no JSON, no 200
 * or no answer at all is one too (`away`). `spent`: a new token may mend it. Messages are words a colleague can act on, with WeChat's
 * number and request id.
 */
export async function callWechat(
  { host }: Pick<WechatAccount, 'host'>,
  { path, query = {}, body }: Call,
): Promise<Result<Record<string, unknown>, 'refused' | 'spent' | 'away'>> {
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
    return fail('away', `微信接口没有应答（${(error as Error).message}）`)
  }
  const code = Number(answer.errcode ?? 0)
  if (code === 0) return ok(answer)
  return fail(isTokenSpent(code) ? 'spent' : 'refused', sayWechatError(code, String(answer.errmsg ?? '')))
}
