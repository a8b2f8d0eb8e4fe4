import type { Bilingual } from '#platform/bilingual.ts'

/**
 * THE list of what can be seen of the sender of an event, with the words for each. The place in the list is the bit in the
 * column `evidence` (from 0, at most 15): append only, because events are judged by it again whenever the rules change.
 */
export const evidenceWords = {
  crawler: { zh: '自报是爬虫或程序', en: 'Names itself a crawler or a program' },
  headless: { zh: '无界面浏览器', en: 'Headless browser' },
  nameless: { zh: '没有说自己是什么浏览器', en: 'Does not say what browser it is' },
  'preview-agent': { zh: '链接预览或检测程序', en: 'Draws or checks the preview of a link' },
  prefetch: { zh: '预加载请求', en: 'Prefetched' },
  pace: { zh: '快得不像人', en: 'Faster than any reader' },
  'no-page': { zh: '没有本站页面的令牌', en: 'No token of a page of this hub' },
  'stale-page': { zh: '页面令牌已过期', en: 'The token of its page is too old' },
  staff: { zh: '登录着后台', en: 'Signed in to the admin' },
  'own-device': { zh: '已标记的自家设备', en: 'Marked as the brand’s own device' },
  unseen: { zh: '没有可见的一秒', en: 'Opened without a visible second' },
} as const satisfies Record<string, Bilingual>

export type Evidence = keyof typeof evidenceWords

const names = Object.keys(evidenceWords) as Evidence[]

/** The set as bits. */
export const bitsOf = (seen: readonly Evidence[]): number => seen.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0)

/** The names behind bits, in the order of the list. */
export const namesOf = (bits: number): Evidence[] => names.filter((_, place) => bits & (1 << place))
