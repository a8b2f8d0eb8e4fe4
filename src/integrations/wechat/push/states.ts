import type { Bilingual } from '#platform/bilingual.ts'

/** Where a push stands. The order is the order in which it goes. */
export const pushStates = [
  { value: 'composing', label: { zh: '编排中', en: 'Composing' } },
  { value: 'queued', label: { zh: '排队中', en: 'Queued' } },
  { value: 'drafting', label: { zh: '正在推送', en: 'Being pushed' } },
  { value: 'drafted', label: { zh: '已在草稿箱', en: 'In the draft box' } },
  { value: 'updating', label: { zh: '正在更新草稿', en: 'Draft being updated' } },
  { value: 'failed', label: { zh: '没有推成', en: 'Failed' } },
  { value: 'unknown', label: { zh: '结果不明', en: 'Not known' } },
  { value: 'gone', label: { zh: '草稿已不在', en: 'Draft gone' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type PushState = (typeof pushStates)[number]['value']

/** What a colleague may do with a push, and from where to where that leads. What is under way is nobody's to touch. */
export const pushActs = {
  push: { from: ['composing', 'failed'], to: 'queued' },
  /** Whether the draft is there is asked, nothing is sent. */
  ask: { from: ['unknown'], to: 'drafting' },
  /** A colleague has looked: there is no draft. */
  again: { from: ['unknown', 'gone'], to: 'queued' },
  update: { from: ['drafted'], to: 'updating' },
} as const satisfies Record<string, { from: readonly PushState[]; to: PushState }>

export type PushAct = keyof typeof pushActs

export const isPushAct = (act: string): act is PushAct => Object.hasOwn(pushActs, act)
