export type WecomAccount = {
  corpId: string
  /** Of the self-built application (自建应用) that may use 客户联系. */
  secret: string
  agentId: string
  /** Origin of the API, without a trailing slash. */
  host: string
}

const OFFICIAL_HOST = 'https://qyapi.weixin.qq.com'

/** Where 企业微信's server API is asked (`WECOM_API_HOST`). */
export const wecomHost = (): string => (process.env.WECOM_API_HOST || OFFICIAL_HOST).replace(/\/+$/, '')

export const isCorpId = (text: string): boolean => /^(ww|wp)[0-9a-zA-Z]{16}$/.test(text)
