import type { WechatAccount } from '../account.ts'

const OFFICIAL_HOST = 'https://api.weixin.qq.com'

/**
 * The official account (公众号) whose JS-SDK the pages use (`WECHAT_OA_APPID`, `WECHAT_OA_SECRET`, `WECHAT_API_HOST`); `null` when there is
 * none. The host of `PUBLIC_URL` must be one of its JS 接口安全域名.
 */
export async function jsAccount(): Promise<WechatAccount | null> {
  const { WECHAT_OA_APPID: appId, WECHAT_OA_SECRET: secret, WECHAT_API_HOST: host } = process.env
  return appId && secret ? { appId, secret, host: (host || OFFICIAL_HOST).replace(/\/+$/, '') } : null
}
