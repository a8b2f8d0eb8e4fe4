import type { ContentSlug } from '#content-types.ts'
import type { Bilingual } from '#platform/bilingual.ts'

/** What somebody outside says of a type. Shown beside ours, never computed with. */
export type Reference = { openRate: number; conversionRate: number; repeatPurchaseRate: number }

/** The figures of the domain document, table 内容类型 / 打开率 / 转化率 / 复购率. */
export const contentReference: Partial<Record<ContentSlug, Reference>> = {
  articles: { openRate: 0.15, conversionRate: 0.09, repeatPurchaseRate: 0.28 },
  'short-videos': { openRate: 0.25, conversionRate: 0.14, repeatPurchaseRate: 0.3 },
  'live-streams': { openRate: 0.08, conversionRate: 0.22, repeatPurchaseRate: 0.27 },
}

export const contentReferenceSource: Bilingual = {
  zh: '行业文档《微信商城运营》：一篇文章，无样本量，无统计窗口',
  en: 'The domain document on running WeChat malls: one article, no sample size, no window',
}
