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
