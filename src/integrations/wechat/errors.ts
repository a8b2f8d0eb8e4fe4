const words: Record<number, string> = {
  [-1]: '微信系统繁忙，稍后会自动重试',
  [-10007]: '这个小程序没有开通“交易评价”，或没有授权这个接口',
  40001: 'AppSecret 不对，或凭证已失效',
  40013: 'AppID 不对',
  40014: '凭证无效',
  40125: 'AppSecret 不对',
  40164: '服务器的 IP 不在微信后台的白名单里',
  42001: '凭证已过期',
  45009: '今天的调用次数已经用完',
  45011: '调用太频繁，稍后会自动重试',
  48001: '这个账号没有这个接口的权限',
  50002: '账号受限',
}

const SPENT_TOKEN: readonly number[] = [40001, 40014, 42001]

/** Whether a new token may mend it. */
export const isTokenSpent = (code: number): boolean => SPENT_TOKEN.includes(code)

/** What an error of WeChat means for whoever runs the hub, with its number and request id (`rid`) for WeChat's own support. */
export function sayWechatError(code: number, text: string): string {
  const rid = /rid: ?([0-9a-f-]+)/.exec(text)?.[1]
  const said = words[code] ?? (text.replace(/\s*rid: ?[0-9a-f-]+/, '') || '未知错误')
  return `${said}（${code}${rid ? `，rid ${rid}` : ''}）`
}
