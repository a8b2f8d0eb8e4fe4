import { HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { type Engine, post } from './engine.ts'

const settings = () => {
  const { INDEXNOW_KEY: key, INDEXNOW_HOST: host } = process.env
  return { key: key ?? '', host: (host || 'https://api.indexnow.org').replace(/\/+$/, '') }
}

/** IndexNow: Bing, Yandex and others hear of changes at once, proven by a file of the hub that holds the key. */
export const indexnow: Engine = {
  name: 'indexnow',
  label: { zh: 'IndexNow（必应等）', en: 'IndexNow (Bing and others)' },
  most: 10_000,
  againMs: 10 * MINUTE_MS,
  hearsOfGone: true,
  hasQuota: false,
  isSet: () => settings().key !== '',
  tell: async (urls, origin) => {
    const { key, host } = settings()
    const body = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList: urls }
    const answer = await post(`${host}/indexnow`, 'application/json; charset=utf-8', JSON.stringify(body))
    if (!answer) return { kind: 'away', message: { zh: 'IndexNow 没有应答', en: 'IndexNow does not answer' } }
    const { status, headers } = answer
    if (status === 200 || status === 202) return { kind: 'taken', refused: [], remain: null }
    if (status === 403) return { kind: 'refused', message: notProven(`${origin}/${key}.txt`) }
    if (status === 429) {
      const wait = Number(headers.get('retry-after'))
      return { kind: 'away', message: TOO_OFTEN, waitMs: wait > 0 ? wait * 1_000 : HOUR_MS }
    }
    if (status >= 400 && status < 500)
      return { kind: 'refused', message: { zh: `IndexNow 拒绝了推送（${status}）`, en: `IndexNow refused (${status})` } }
    return { kind: 'away', message: { zh: `IndexNow 暂时不能接收（${status}）`, en: `IndexNow takes nothing now (${status})` } }
  },
}

const notProven = (file: string) => ({
  zh: `IndexNow 没有读到 ${file}，或里面不是这个密钥（403）`,
  en: `IndexNow did not read the key at ${file} (403)`,
})
const TOO_OFTEN = { zh: 'IndexNow 嫌推送太频繁（429）', en: 'IndexNow is told too often (429)' }

/** The path and the text of the file that proves the key; `null` when there is none. */
export function indexNowKeyFile(): { path: string; text: string } | null {
  const { key } = settings()
  return key ? { path: `/${key}.txt`, text: key } : null
}
