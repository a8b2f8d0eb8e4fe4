import type { Bilingual } from '#platform/bilingual.ts'

/** Where a push stands. The order is the order in which it goes; `isUnderWay`: the worker goes on with it by itself. */
export const pushStates = [
  { value: 'composing', label: { zh: '编排中', en: 'Composing' } },
  { value: 'queued', label: { zh: '排队中', en: 'Queued' }, isUnderWay: true },
  { value: 'drafting', label: { zh: '正在推送', en: 'Being pushed' }, isUnderWay: true },
  { value: 'drafted', label: { zh: '已在草稿箱', en: 'In the draft box' } },
  { value: 'updating', label: { zh: '正在更新草稿', en: 'Draft being updated' }, isUnderWay: true },
  { value: 'discarding', label: { zh: '正在删除草稿', en: 'Draft being deleted' }, isUnderWay: true },
  { value: 'failed', label: { zh: '没有推成', en: 'Failed' } },
  { value: 'unknown', label: { zh: '结果不明', en: 'Not known' } },
  { value: 'gone', label: { zh: '草稿已不在', en: 'Draft gone' } },
  { value: 'releasing', label: { zh: '即将发表', en: 'About to go out' }, isUnderWay: true },
  { value: 'submitting', label: { zh: '正在提交', en: 'Being handed in' }, isUnderWay: true },
  { value: 'submitted', label: { zh: '微信正在处理', en: 'With WeChat' }, isUnderWay: true },
  { value: 'published', label: { zh: '已发表', en: 'Published' } },
  { value: 'rejected', label: { zh: '没有发出', en: 'Not published' } },
  { value: 'unsure', label: { zh: '发表结果不明', en: 'Not known whether published' } },
  { value: 'removed', label: { zh: '已在公众号删除或封禁', en: 'Deleted or banned there' } },
] as const satisfies readonly { value: string; label: Bilingual; isUnderWay?: true }[]

export type PushState = (typeof pushStates)[number]['value']

export const isUnderWay = (state: PushState): boolean => pushStates.some((one) => one.value === state && 'isUnderWay' in one)

/** Where a draft lies in the account, untouched by anybody now. */
export const withDraft = ['drafted', 'rejected'] as const satisfies readonly PushState[]

/** What a colleague may do with a push, and from where to where that leads. What is under way is nobody's to touch. */
export const pushActs = {
  push: { from: ['composing', 'failed'], to: 'queued' },
  /** Whether the draft is there is asked, nothing is sent. */
  ask: { from: ['unknown'], to: 'drafting' },
  /** A colleague has looked: there is no draft. */
  again: { from: ['unknown', 'gone'], to: 'queued' },
  update: { from: withDraft, to: 'updating' },
  discard: { from: withDraft, to: 'discarding' },
  /** In time, before it was handed in. */
  recall: { from: ['releasing'], to: 'drafted' },
  /** What became of it is asked again. */
  look: { from: ['unsure'], to: 'submitting' },
} as const satisfies Record<string, { from: readonly PushState[]; to: PushState }>

export type PushAct = keyof typeof pushActs

export const isPushAct = (act: string): act is PushAct => Object.hasOwn(pushActs, act)
