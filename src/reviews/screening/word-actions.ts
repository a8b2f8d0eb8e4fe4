/** What becomes of a review that holds a word of the operator's list. Never more than that: people decide. */
export const wordActions = [
  { value: 'look', label: { zh: '提请审核员留意', en: 'Point it out' }, risk: 25 },
  { value: 'stop-promotion', label: { zh: '可展示，不可推广', en: 'Never promote' }, risk: 0 },
  { value: 'mask-suggestion', label: { zh: '建议请作者去掉', en: 'Suggest to take it out' }, risk: 15 },
] as const

export type WordAction = (typeof wordActions)[number]['value']
