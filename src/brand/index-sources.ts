import type { Bilingual } from '#platform/bilingual.ts'

/** THE list of sources that have a name here; any other may be imported under its own. */
export const indexSources = [
  { name: 'wechat-index', label: { zh: '微信指数', en: 'WeChat Index' }, kind: 'index' },
  { name: 'baidu-index', label: { zh: '百度指数', en: 'Baidu Index' }, kind: 'index' },
  { name: 'douyin-index', label: { zh: '抖音指数', en: 'Douyin Index' }, kind: 'index' },
  { name: 'weibo-index', label: { zh: '微博指数', en: 'Weibo Index' }, kind: 'index' },
  { name: 'xiaohongshu-index', label: { zh: '小红书指数', en: 'Xiaohongshu Index' }, kind: 'index' },
  { name: '360-index', label: { zh: '360 趋势', en: '360 Trends' }, kind: 'index' },
  { name: 'google-trends', label: { zh: '谷歌趋势', en: 'Google Trends' }, kind: 'index' },
  // How many pages an engine says it has indexed (收录): points of the one keyword `site`.
  { name: 'baidu-indexed', label: { zh: '百度收录', en: 'Indexed by Baidu' }, kind: 'indexed' },
  { name: 'sogou-indexed', label: { zh: '搜狗收录', en: 'Indexed by Sogou' }, kind: 'indexed' },
  { name: '360-indexed', label: { zh: '360 收录', en: 'Indexed by 360' }, kind: 'indexed' },
  { name: 'bing-indexed', label: { zh: '必应收录', en: 'Indexed by Bing' }, kind: 'indexed' },
  { name: 'google-indexed', label: { zh: '谷歌收录', en: 'Indexed by Google' }, kind: 'indexed' },
] as const satisfies readonly { name: string; label: Bilingual; kind: 'index' | 'indexed' }[]

/** The keyword under which an engine's count of indexed pages is kept. */
export const SITE_KEYWORD = 'site'

/** The name of a source as it is kept: a label of the list in either language becomes its name, anything else stays. */
export function sourceNamed(text: string): string {
  const wanted = squeeze(text)
  const known = indexSources.find(({ name, label }) => [name, label.zh, label.en].some((word) => squeeze(word) === wanted))
  return known?.name ?? text.trim()
}

/** What a source is called. */
export const labelOfSource = (name: string): Bilingual =>
  indexSources.find((source) => source.name === name)?.label ?? { zh: name, en: name }

export const isIndexedSource = (name: string): boolean =>
  indexSources.some((source) => source.name === name && source.kind === 'indexed')

const squeeze = (text: string): string => text.replace(/\s+/g, '').toLowerCase()
