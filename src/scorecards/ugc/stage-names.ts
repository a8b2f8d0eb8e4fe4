/** The way of what buyers say, from the question to what others ordered afterwards. Each is counted in the week in which it happened. */
export const stages = [
  { value: 'invited', label: { zh: '邀请', en: 'Invited' } },
  { value: 'submitted', label: { zh: '提交', en: 'Submitted' } },
  { value: 'approved', label: { zh: '通过展示', en: 'Approved' } },
  { value: 'featured', label: { zh: '精选', en: 'Featured' } },
  { value: 'reused', label: { zh: '内容引用', en: 'Reused' } },
  { value: 'ordered', label: { zh: '曝光后订单', en: 'Orders after' } },
] as const

export type Stage = (typeof stages)[number]['value']
export const isStage = (text: unknown): text is Stage => stages.some(({ value }) => value === text)
