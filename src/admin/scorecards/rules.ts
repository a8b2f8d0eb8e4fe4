import { type Evidence, evidenceWords } from '#measurement/evidence.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'

/** Why a content won, in a word: the codes of `credits.rule`. */
const RULES: Record<string, Bilingual> = {
  hub: { zh: '链接代码', en: 'Link code' },
  live: { zh: '直播场景', en: 'Live room' },
  subject: { zh: '订单注明', en: 'Named by the order' },
  'last-open': { zh: '最后打开', en: 'Last open' },
  none: { zh: '自然/未归因', en: 'Unattributed' },
}

export const nameRule = (rule: string | null, language: string): string =>
  rule === null ? '–' : say(RULES[rule] ?? { zh: rule, en: rule }, language)

const STATUSES: Record<string, Bilingual> = {
  created: { zh: '待付款', en: 'Created' },
  paid: { zh: '已付款', en: 'Paid' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  refunded: { zh: '有退款', en: 'Refunded' },
}

export const nameStatus = (status: string, language: string): string =>
  say(STATUSES[status] ?? { zh: status, en: status }, language)

const EVENTS: Record<string, Bilingual> = {
  exposure: { zh: '曝光', en: 'Exposure' },
  delivery: { zh: '推送', en: 'Delivery' },
  open: { zh: '打开', en: 'Open' },
  engage: { zh: '有效阅读', en: 'Engaged' },
  finish: { zh: '读完/完播', en: 'Finished' },
  'product-view': { zh: '浏览商品', en: 'Product view' },
  cart: { zh: '加购', en: 'Cart' },
  checkout: { zh: '去结算', en: 'Checkout' },
  reserve: { zh: '预约', en: 'Reserved' },
  share: { zh: '分享', en: 'Shared' },
  arrive: { zh: '到达', en: 'Arrived' },
  search: { zh: '搜索', en: 'Search' },
  signup: { zh: '注册', en: 'Signed up' },
  identify: { zh: '认出会员', en: 'Identified' },
  join: { zh: '入群', en: 'Joined' },
}

export const nameEvent = (type: string, language: string): string => say(EVENTS[type] ?? { zh: type, en: type }, language)

const EXCLUSIONS: Record<'bot' | 'staff' | 'preview', Bilingual> = {
  bot: { zh: '爬虫或自动程序', en: 'Crawler or program' },
  staff: { zh: '员工或自家设备', en: 'Colleague or own device' },
  preview: { zh: '链接预览或预加载', en: 'Link preview or prefetch' },
}

export const nameExclusion = (why: keyof typeof EXCLUSIONS, language: string): string => say(EXCLUSIONS[why], language)

/** What was seen of a sender, in words. */
export const nameEvidence = (evidence: readonly Evidence[], language: string): string =>
  evidence.map((name) => say(evidenceWords[name], language)).join(language === 'en' ? '; ' : '；')
