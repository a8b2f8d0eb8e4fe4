import type { Bilingual } from '#platform/bilingual.ts'

/** How far pages meet a criterion, in the terms of the field's conformance reports. */
export const conformances = [
  { value: 'supports', label: { zh: '支持', en: 'Supports' } },
  { value: 'partly', label: { zh: '部分支持', en: 'Partially supports' } },
  { value: 'not', label: { zh: '不支持', en: 'Does not support' } },
  { value: 'not-applicable', label: { zh: '不适用', en: 'Not applicable' } },
] as const satisfies { value: string; label: Bilingual }[]

export type Conformance = (typeof conformances)[number]['value']

/** A success criterion of WCAG 2.2 on level A or AA, and what is true of this site. */
export type Criterion = { number: string; level: 'A' | 'AA'; name: Bilingual; is: Conformance; remark: Bilingual }
