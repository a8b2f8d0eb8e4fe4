import { inTransaction, type Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { WechatAccount } from './account.ts'
import { callWechat, type WechatAnswer, type WechatCall, type WechatFailure } from './api.ts'
import { isTokenSpent } from './errors.ts'
import { deleteToken, lockToken, selectToken, upsertToken } from './tokens.sql.ts'

/** WeChat gives the next token in the last five minutes of the one before, and takes both that long. */
const EARLY_MS = 3 * MINUTE_MS

type Token = Result<string, 'refused' | 'away'> & { failure?: WechatFailure }

/**
 * The account's access token (`stable_token`): one row that all processes share; whoever finds it ending renews it while the others
 * wait.
 */
export async function takeToken(pool: Pool, account: WechatAccount, now: Date): Promise<Token> {
  const until = new Date(now.getTime() + EARLY_MS)
  const kept = await selectToken(pool, account.appId, until)
  if (kept) return ok(kept)
  return inTransaction(pool, async (client): Promise<Token> => {
    await lockToken(client, account.appId)
    const renewed = await selectToken(client, account.appId, until)
    if (renewed) return ok(renewed)
    const { appId, secret } = account
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
    const answer = await callWechat(account, { path: '/cgi-bin/stable_token', body })
    // Whoever asked for more has not asked yet: nothing of it is lost.
    if (!answer.ok) return { ...fail(answer.kind, answer.message), failure: { ...answer.failure!, isLost: false } }
    const { access_token: token, expires_in: seconds } = answer.value
    if (typeof token !== 'string' || typeof seconds !== 'number') return fail('away', '微信没有给出凭证')
    await upsertToken(client, { appId, token, expiresAt: new Date(now.getTime() + seconds * 1_000) })
    return ok(token)
  })
}

/** A call with the account's token; a token that WeChat does not take any more is renewed once. */
export async function askWechat(
  pool: Pool,
  account: WechatAccount,
  { query, ...call }: WechatCall,
  now: Date,
): Promise<WechatAnswer> {
  for (let isRetried = false; ; isRetried = true) {
    const token = await takeToken(pool, account, now)
    if (!token.ok) return token
    const answer = await callWechat(account, { ...call, query: { ...query, access_token: token.value } })
    if (answer.ok || isRetried || !isTokenSpent(answer.failure?.code ?? 0)) return answer
    await deleteToken(pool, account.appId, token.value)
  }
}
