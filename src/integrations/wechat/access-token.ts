import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import type { WechatAccount } from './account.ts'
import { callWechat, type WechatAnswer, type WechatCall } from './api.ts'
import { askWithToken, type KeptToken, type Token, takeKeptToken } from './kept-token.ts'

/** WeChat gives the next token in the last five minutes of the one before, and takes both that long. */
const EARLY_MS = 3 * MINUTE_MS

/** The account's access token (`stable_token`). */
export const takeToken = (pool: Pool, account: WechatAccount, now: Date): Promise<Token> =>
  takeKeptToken(pool, tokenOf(account), now)

/** A call with the account's token; a token that WeChat does not take any more is renewed once. */
export const askWechat = (pool: Pool, account: WechatAccount, { query, ...call }: WechatCall, now: Date): Promise<WechatAnswer> =>
  askWithToken(pool, tokenOf(account), (token) => callWechat(account, { ...call, query: { ...query, access_token: token } }), now)

const tokenOf = (account: WechatAccount): KeptToken => {
  const { appId, secret } = account
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
  return { key: appId, earlyMs: EARLY_MS, renew: () => callWechat(account, { path: '/cgi-bin/stable_token', body }) }
}
