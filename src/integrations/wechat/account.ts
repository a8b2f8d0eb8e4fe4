export type WechatAccount = {
  appId: string
  secret: string
  /** Origin of the API, without a trailing slash. */
  host: string
}

const OFFICIAL_HOST = 'https://api.weixin.qq.com'

/** The mini program of this hub (`WECHAT_MINI_APPID`, `WECHAT_MINI_SECRET`, `WECHAT_API_HOST`); `undefined` when there is none. */
export function miniProgram(): WechatAccount | undefined {
  const { WECHAT_MINI_APPID: appId, WECHAT_MINI_SECRET: secret, WECHAT_API_HOST: host } = process.env
  return appId && secret ? { appId, secret, host: (host || OFFICIAL_HOST).replace(/\/+$/, '') } : undefined
}
