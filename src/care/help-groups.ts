import type { Bilingual } from '#platform/bilingual.ts'

/** What people ask about, in the order of the help page. */
export const helpGroups = [
  { value: 'choosing', label: { zh: '选购', en: 'Choosing' } },
  { value: 'delivery', label: { zh: '物流', en: 'Delivery' } },
  { value: 'after-sales', label: { zh: '售后', en: 'After sales' } },
  { value: 'reviews', label: { zh: '评价', en: 'Reviews' } },
  { value: 'account', label: { zh: '账号', en: 'Account' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type HelpGroup = (typeof helpGroups)[number]['value']
