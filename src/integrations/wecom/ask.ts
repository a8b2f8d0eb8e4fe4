import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { callPlatform, type WechatAnswer, type WechatCall } from '../wechat/api.ts'
import { askWithToken, type KeptToken } from '../wechat/kept-token.ts'
import type { WecomAccount } from './account.ts'
import { sayWecomError } from './errors.ts'

/** 企业微信 gives the same token again until it is over. */
const EARLY_MS = MINUTE_MS / 2

/** A call of 企业微信's server API with the application's token; one that it does not take any more is renewed once. */
export const askWecom = (pool: Pool, account: WecomAccount, { query, ...call }: WechatCall, now: Date): Promise<WechatAnswer> =>
  askWithToken(pool, tokenOf(account), (token) => callWecom(account, { ...call, query: { ...query, access_token: token } }), now)

const callWecom = ({ host }: WecomAccount, call: WechatCall): Promise<WechatAnswer> =>
  callPlatform(host, call, { name: '企业微信', say: sayWecomError })

const tokenOf = (account: WecomAccount): KeptToken => ({
  key: account.corpId,
  earlyMs: EARLY_MS,
  renew: () => callWecom(account, { path: '/cgi-bin/gettoken', query: { corpid: account.corpId, corpsecret: account.secret } }),
})
