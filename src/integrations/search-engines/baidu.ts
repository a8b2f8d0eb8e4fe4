import { DAY_MS } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'
import { type Engine, post, type Told } from './engine.ts'

const settings = () => {
  const { BAIDU_PUSH_TOKEN: token, BAIDU_PUSH_HOST: host } = process.env
  return { token: token ?? '', host: (host || 'http://data.zz.baidu.com').replace(/\/+$/, '') }
}

/** 百度普通收录: a token of the console and a quota a day, which it tells with every answer. */
export const baidu: Engine = {
  name: 'baidu',
  label: { zh: '百度普通收录', en: 'Baidu' },
  most: 2_000,
  againMs: DAY_MS,
  hearsOfGone: false,
  hasQuota: true,
  isSet: () => settings().token !== '',
  tell: async (urls, origin) => {
    const { token, host } = settings()
    const answer = await post(`${host}/urls?site=${origin}&token=${encodeURIComponent(token)}`, 'text/plain', urls.join('\n'))
    return answer
      ? read(answer.status, parse(answer.text))
      : { kind: 'away', message: { zh: '百度没有应答', en: 'Baidu does not answer' } }
  },
}

function read(status: number, said: Record<string, unknown>): Told {
  const message = typeof said.message === 'string' ? said.message : ''
  if (status === 200 && typeof said.success === 'number') {
    const lists = [said.not_same_site, said.not_valid].flatMap((list) => (Array.isArray(list) ? list : []))
    return { kind: 'taken', refused: lists.map(String), remain: typeof said.remain === 'number' ? said.remain : null }
  }
  if (/over quota/i.test(message))
    return { kind: 'quota', message: { zh: '百度今天的配额已用完', en: 'Baidu’s quota of today is used up' } }
  if (status === 401) return { kind: 'refused', message: WRONG_TOKEN }
  if (/site/i.test(message)) return { kind: 'refused', message: WRONG_SITE }
  if (status >= 400 && status < 500)
    return {
      kind: 'refused',
      message: { zh: `百度拒绝了推送（${status} ${message}）`, en: `Baidu refused (${status} ${message})` },
    }
  return { kind: 'away', message: { zh: `百度暂时不能接收（${status}）`, en: `Baidu takes nothing now (${status})` } }
}

const WRONG_TOKEN = {
  zh: '百度不认这个 token，请在搜索资源平台核对 BAIDU_PUSH_TOKEN（401）',
  en: 'Baidu does not know this token: compare BAIDU_PUSH_TOKEN with its console (401)',
}
const WRONG_SITE = {
  zh: '百度搜索资源平台里没有验证 PUBLIC_URL 这个站点（400 site error）',
  en: 'The site of PUBLIC_URL is not verified in Baidu’s console (400 site error)',
}

function parse(text: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(text)
    return isRecord(said) ? said : {}
  } catch {
    return {}
  }
}
