import type { Bilingual } from '#platform/bilingual.ts'

export const interactionKinds = [
  { value: 'lucky-bag', label: { zh: '福袋', en: 'Lucky bag' } },
  { value: 'red-packet', label: { zh: '红包', en: 'Red packet' } },
  { value: 'quiz', label: { zh: '问答', en: 'Questions' } },
  { value: 'guest', label: { zh: '连麦', en: 'Guest' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type InteractionKind = (typeof interactionKinds)[number]['value']

export const isInteractionKind = (text: string): text is InteractionKind => interactionKinds.some(({ value }) => value === text)
