import { findPersonalData, personalKinds } from '../personal-data.ts'
import { type Evidence, type Found, look } from './finding.ts'
import type { WordStep } from './screened-review.ts'

const FIELDS = ['text', 'nickname'] as const

/** Phone, address, accounts: the author's own or somebody else's. Neither belongs on a page. */
export const readPersonalData: WordStep = ({ content }): Found[] => {
  const evidence = FIELDS.flatMap((field) =>
    findPersonalData(content[field]).map(({ kind, from, to }): Evidence => ({ kind: 'passage', field, from, to, rule: kind })),
  )
  if (evidence.length === 0) return []
  const kinds = personalKinds.filter(({ value }) => evidence.some((one) => one.kind === 'passage' && one.rule === value))
  const words = {
    zh: `含个人信息：${kinds.map(({ label }) => label.zh).join('、')}。可退回请作者去掉。`,
    en: `It holds personal data: ${kinds.map(({ label }) => label.en.toLowerCase()).join(', ')}. Its author can take it out.`,
  }
  return [look(words, 30, evidence)]
}
