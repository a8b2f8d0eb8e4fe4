const words: Record<number, string> = {
  [-1]: '企业微信系统繁忙，稍后会自动重试',
  40001: 'Secret 不对',
  40003: '没有这个成员（UserID 不对）',
  40013: '企业 ID 不对',
  40014: '凭证无效',
  40056: '应用的 AgentId 不对',
  40058: '企业微信不认这次请求的参数',
  40096: '客户不在了：外部联系人的 ID 不对',
  41001: '请求里没有凭证',
  41004: '没有填 Secret',
  41048: '没有可以发送的客户',
  41050: '没有符合条件的收件人：客户已删除成员，或不在应用的可见范围',
  41053: '没有这个群发任务',
  42001: '凭证已过期',
  45009: '接口调用次数已经用完，稍后会自动重试',
  45033: '接口并发太多，稍后会自动重试',
  48002: '应用没有这个接口的权限：请在企业微信后台“客户联系 → 可调用接口的应用”里勾选',
  60011: '应用没有权限：请检查可见范围',
  60020: '服务器的 IP 不在应用的“企业可信 IP”里',
  60111: '没有这个成员（UserID 不对）',
  81013: '成员不在应用的可见范围，收不到消息',
  84061: '客户已经不是这个成员的联系人',
  84074: '没有这个客户的权限',
  90500: '群主不在应用的可见范围',
  301002: '没有权限使用这个应用：请检查 AgentId',
}

const PASSING: readonly number[] = [-1, 45009, 45033]

/** 企业微信 asks to be asked again a little later. */
export const isPassing = (code: number): boolean => PASSING.includes(code)

const FORBIDDEN: readonly number[] = [48002, 60011, 84074, 301002]

/** The application may not do this, whoever asks and however often. */
export const isForbidden = (code: number): boolean => FORBIDDEN.includes(code)

const ABOUT_ACCOUNT: readonly number[] = [40001, 40013, 40014, 40056, 41001, 41004, 42001, 60020, ...FORBIDDEN]

/** The same call may well be taken once the account is mended or time has passed; anything else is said of what was asked for. */
export const isOfAccount = (code: number): boolean => ABOUT_ACCOUNT.includes(code) || isPassing(code)

/** What an error of 企业微信 means for whoever runs the hub, with its number. */
export function sayWecomError(code: number, text: string): string {
  const own = text.replace(/,? *(hint|from ip|more info at).*$/, '').slice(0, 200)
  const said = words[code] ?? `企业微信没有接受，原话是“${own || '（空）'}”，请对照企业微信的错误码说明`
  return `${said}（${code}）`
}
