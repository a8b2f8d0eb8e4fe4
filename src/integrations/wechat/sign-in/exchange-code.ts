import type { WechatIdentity } from '#measurement/members/wechat-member.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { isSimulated, type WechatAccount } from '../account.ts'
import { callWechat } from '../api.ts'

/** `code`: it is none, was used or is over, and a new one mends it. `snapshot`: a page that WeChat shows under a made-up identity. */
export type ExchangeRefusal = 'code' | 'snapshot' | 'refused' | 'away'

const SPENT_CODES: readonly number[] = [40029, 40163, 41008]

/** The address at WeChat that asks its user and comes back to `redirect` with a code. */
export function authorizeAddress(
  { appId, host }: WechatAccount,
  { redirect, state }: { redirect: string; state: string },
): string {
  const origin = process.env.WECHAT_OPEN_HOST || (isSimulated() ? host : 'https://open.weixin.qq.com')
  // WeChat wants this order, and the fragment.
  const query = `appid=${appId}&redirect_uri=${encodeURIComponent(redirect)}&response_type=code&scope=snsapi_userinfo&state=${state}`
  return `${origin.replace(/\/+$/, '')}/connect/oauth2/authorize?${query}#wechat_redirect`
}

/** Who the user of an official account is, by the code that WeChat's page gave. Neither name nor portrait is asked for. */
export async function exchangeCode(account: WechatAccount, code: string): Promise<Result<WechatIdentity, ExchangeRefusal>> {
  const { appId: appid, secret } = account
  const query = { appid, secret, code, grant_type: 'authorization_code' }
  const answer = await callWechat(account, { path: '/sns/oauth2/access_token', query })
  if (answer.ok && Number(answer.value.is_snapshotuser ?? 0) === 1)
    return fail('snapshot', 'WeChat showed the page under a made-up identity')
  return toIdentity(account, answer)
}

/** Who the user of a mini program is, by the code of `wx.login`. The session key is not kept. */
export async function exchangeMiniCode(account: WechatAccount, code: string): Promise<Result<WechatIdentity, ExchangeRefusal>> {
  const { appId: appid, secret } = account
  const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
  return toIdentity(account, await callWechat(account, { path: '/sns/jscode2session', query }))
}

function toIdentity(
  { appId }: WechatAccount,
  answer: Awaited<ReturnType<typeof callWechat>>,
): Result<WechatIdentity, ExchangeRefusal> {
  if (!answer.ok) {
    if (SPENT_CODES.includes(answer.failure?.code ?? 0)) return fail('code', answer.message)
    return fail(answer.kind, answer.message)
  }
  const openid = idOf(answer.value.openid)
  const unionid = idOf(answer.value.unionid)
  if (!openid) return fail('away', '微信没有说是谁')
  return ok({ appId, openid, ...(unionid ? { unionid } : {}) })
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{4,128}$/.test(value) ? value : undefined
