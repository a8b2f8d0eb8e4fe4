import type { Card } from '../card.ts'
import { readContentFacts } from './content-facts.ts'
import { attributionCoverage, contentMetrics, excludedEvents } from './content-metrics.ts'
import { readContentRows } from './content-rows.ts'

/** Content: what each kind of content brought, from reach to repeat purchase. */
export const contentCard: Card = {
  slug: 'content',
  label: { zh: '内容成绩单', en: 'Content scorecard' },
  groupings: [
    { name: 'type', label: { zh: '按类型', en: 'By type' } },
    { name: 'content', label: { zh: '按内容', en: 'By content' } },
    { name: 'channel', label: { zh: '按渠道', en: 'By channel' } },
    { name: 'day', label: { zh: '按天', en: 'By day' } },
  ],
  metrics: contentMetrics,
  coverage: [attributionCoverage],
  excluded: excludedEvents,
  readRows: readContentRows,
  readFacts: readContentFacts,
}
