import type { Bilingual } from '#platform/bilingual.ts'

/** THE list of search engines whose crawlers are counted, with the names by which these introduce themselves. */
export const crawlers = [
  { engine: 'baidu', label: { zh: '百度', en: 'Baidu' }, agent: /baiduspider/i },
  { engine: 'sogou', label: { zh: '搜狗', en: 'Sogou' }, agent: /sogou[\w ]*spider/i },
  { engine: '360', label: { zh: '360', en: '360' }, agent: /360spider|haosouspider/i },
  { engine: 'shenma', label: { zh: '神马', en: 'Shenma' }, agent: /yisouspider/i },
  { engine: 'toutiao', label: { zh: '头条', en: 'Toutiao' }, agent: /bytespider/i },
  { engine: 'bing', label: { zh: '必应', en: 'Bing' }, agent: /bingbot/i },
  { engine: 'google', label: { zh: '谷歌', en: 'Google' }, agent: /googlebot/i },
] as const satisfies readonly { engine: string; label: Bilingual; agent: RegExp }[]

/** The engine whose crawler a `User-Agent` says it is. Names can be borrowed: it is believed, not verified. */
export const crawlerOf = (agent: string | undefined): string | undefined =>
  agent === undefined ? undefined : crawlers.find((crawler) => crawler.agent.test(agent))?.engine
