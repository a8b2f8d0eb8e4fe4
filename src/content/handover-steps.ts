import type { Bilingual } from '#platform/bilingual.ts'

/** What a document waits for, in the order of the work. `isWriting`: only who may write content can do it. */
export const handoverSteps = [
  { value: 'write', label: { zh: '写稿', en: 'Writing' }, isWriting: true },
  { value: 'review', label: { zh: '审稿', en: 'Review' }, isWriting: false },
  { value: 'publish', label: { zh: '发布', en: 'Publication' }, isWriting: true },
] as const satisfies readonly { value: string; label: Bilingual; isWriting: boolean }[]

export type HandoverStep = (typeof handoverSteps)[number]['value']

export const isHandoverStep = (value: unknown): value is HandoverStep => handoverSteps.some((step) => step.value === value)

export const stepOf = (value: HandoverStep) => handoverSteps.find((step) => step.value === value)!
