import type { Bilingual } from '#platform/bilingual.ts'

/** What a followed word is to the brand, in the order in which lines stand. */
export const keywordKinds = [
  { value: 'brand', label: { zh: '品牌词', en: 'Brand' } },
  { value: 'category', label: { zh: '品类词', en: 'Category' } },
  { value: 'competitor', label: { zh: '竞品词', en: 'Competitor' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type KeywordKind = (typeof keywordKinds)[number]['value']
