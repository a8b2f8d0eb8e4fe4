const words: Record<number, string> = {
  [-1]: '微信系统繁忙，稍后会自动重试',
  [-10007]: '这个小程序没有开通“交易评价”，或没有授权这个接口',
  40001: 'AppSecret 不对，或凭证已失效',
  40013: 'AppID 不对',
  40014: '凭证无效',
  40003: '这个读者不属于这个账号',
  40037: '模板 ID 不对，或不属于这个账号',
  40125: 'AppSecret 不对',
  40164: '服务器的 IP 不在微信后台的白名单里',
  42001: '凭证已过期',
  40004: '微信不认这种文件',
  40005: '图片格式不对，只能是 JPG 或 PNG',
  40007: '素材或草稿不在了：可能已在公众号后台删除或发表',
  40009: '图片太大',
  40132: '微信号不对：请核对是不是微信号（不是昵称），并且已经关注这个公众号',
  43004: '对方还没有关注这个公众号',
  43101: '读者拒收，或允许的次数已经用完',
  43104: '这个读者不属于这个账号',
  44003: '没有任何文章',
  44004: '正文是空的',
  45001: '文件太大',
  45002: '正文太长：要少于 2 万字符、小于 1 MB',
  45003: '标题太长：最多 32 字',
  45004: '摘要太长：最多 128 字',
  45005: '阅读原文的网址太长',
  45008: '一次最多 8 篇',
  45009: '今天的调用次数已经用完',
  45011: '调用太频繁，稍后会自动重试',
  45028: '群发次数已经用完，请等下一个周期，或改成“发布”',
  45064: '这个账号没有新建菜单或群发的权限',
  45066: '同一次群发提交得太快，稍后会自动再问',
  45110: '作者太长：最多 16 字',
  45166: '正文里有公众号不接受的内容',
  47001: '微信读不懂这次请求',
  47003: '模板的内容项填得不对，请核对字段名',
  48001: '这个账号没有这个接口的权限',
  48004: '这个接口被微信封禁了',
  50002: '账号受限',
  53503: '草稿没有通过微信的发布检查，请到公众号后台打开草稿查看原因',
  53504: '这篇草稿要到公众号后台去发表',
  53505: '请先在公众号后台打开草稿、保存成功，再发表',
  53402: '封面裁剪失败，请换一张封面或调整焦点',
  61500: '微信不认这个日期',
  61501: '日期超出微信能查的范围',
  76022: '这个账号没有这个接口的权限',
}

const SPENT_TOKEN: readonly number[] = [40001, 40014, 42001]

/** Whether a new token may mend it. */
export const isTokenSpent = (code: number): boolean => SPENT_TOKEN.includes(code)

const FORBIDDEN: readonly number[] = [48001, 76022]

/** The account may not do this, whoever asks and however often. */
export const isForbidden = (code: number): boolean => FORBIDDEN.includes(code)

const PASSING: readonly number[] = [-1, 45011]

/** WeChat asks to be asked again a little later. */
export const isPassing = (code: number): boolean => PASSING.includes(code)

/** What an error of WeChat means for whoever runs the hub, with its number and request id (`rid`) for WeChat's own support. */
export function sayWechatError(code: number, text: string): string {
  const rid = /rid: ?([0-9a-f-]+)/.exec(text)?.[1]
  const own = text.replace(/\s*rid: ?[0-9a-f-]+/, '').slice(0, 200)
  const said = words[code] ?? `微信没有接受，原话是“${own || '（空）'}”，请对照微信的返回码说明`
  return `${said}（${code}${rid ? `，rid ${rid}` : ''}）`
}
