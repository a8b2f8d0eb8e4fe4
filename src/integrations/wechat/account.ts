export type WechatAccount = {
  appId: string
  secret: string
  /** Origin of the API, without a trailing slash. */
  host: string
}

const OFFICIAL_HOST = 'https://api.weixin.qq.com'

/** Where WeChat's server API is asked (`WECHAT_API_HOST`). */
export const wechatHost = (): string => (process.env.WECHAT_API_HOST || OFFICIAL_HOST).replace(/\/+$/, '')

/** Whether it is a stand-in on this machine that answers, so that nobody takes what it says for WeChat's word. */
export const isSimulated = (host = wechatHost()): boolean => /^https?:\/\/(127\.|localhost(:|$)|\[::1\])/.test(host)

/** The mini program of this hub (`WECHAT_MINI_APPID`, `WECHAT_MINI_SECRET`, `WECHAT_API_HOST`); `undefined` when there is none. */
export const miniProgram = (): WechatAccount | undefined =>
  accountOf(process.env.WECHAT_MINI_APPID, process.env.WECHAT_MINI_SECRET)

/** The shop (微信小店) of this hub (`WECHAT_SHOP_APPID`, `WECHAT_SHOP_SECRET`, `WECHAT_API_HOST`); `undefined` when there is none. */
export const wechatShop = (): WechatAccount | undefined =>
  accountOf(process.env.WECHAT_SHOP_APPID, process.env.WECHAT_SHOP_SECRET)

const accountOf = (appId: string | undefined, secret: string | undefined): WechatAccount | undefined =>
  appId && secret ? { appId, secret, host: wechatHost() } : undefined

export const isAppId = (text: string): boolean => /^wx[0-9a-f]{16}$/.test(text)
