import type { Bilingual } from '#platform/bilingual.ts'

/** Where a push stands. The order is the order in which it goes. */
export const pushStates = [
  { value: 'composing', label: { zh: '编排中', en: 'Composing' } },
  { value: 'queued', label: { zh: '排队中', en: 'Queued' } },
  { value: 'making', label: { zh: '正在建任务', en: 'Tasks being made' } },
  { value: 'waiting', label: { zh: '等同事确认', en: 'Waiting for colleagues' } },
  { value: 'settled', label: { zh: '已结束', en: 'Settled' } },
  { value: 'failed', label: { zh: '没有发成', en: 'Failed' } },
  { value: 'cancelled', label: { zh: '已取消', en: 'Called off' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type PushState = (typeof pushStates)[number]['value']

/** What became of a customer or group in a push. */
export const recipientStates = [
  { value: 'planned', label: { zh: '待建任务', en: 'Task to be made' } },
  { value: 'created', label: { zh: '已建任务，未发出', en: 'In a task, not sent' } },
  { value: 'delivered', label: { zh: '已送达', en: 'Delivered' } },
  { value: 'no-friend', label: { zh: '已不是好友', en: 'No friend any more' } },
  { value: 'capped', label: { zh: '达到接收上限', en: 'Cap reached' } },
  { value: 'failed', label: { zh: '没有建成任务', en: 'No task was made' } },
  { value: 'expired', label: { zh: '没有发出（取消或过期）', en: 'Never sent (called off or 30 days old)' } },
  { value: 'lost', label: { zh: '去向不明（企业微信查不到任务）', en: 'Not known (WeCom has no such task)' } },
  { value: 'erased', label: { zh: '已删除个人记录，不再跟踪', en: 'Erased, followed no more' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type RecipientState = (typeof recipientStates)[number]['value']

export const taskStates = [
  { value: 'planned', label: { zh: '待创建', en: 'To be made' } },
  { value: 'asking', label: { zh: '正在创建', en: 'Being made' } },
  { value: 'created', label: { zh: '等确认', en: 'To be confirmed' } },
  { value: 'unknown', label: { zh: '结果不明', en: 'Not known' } },
  { value: 'failed', label: { zh: '没有建成', en: 'Failed' } },
  { value: 'settled', label: { zh: '已结束', en: 'Settled' } },
  { value: 'cancelled', label: { zh: '已取消', en: 'Called off' } },
  { value: 'lost', label: { zh: '企业微信查不到', en: 'WeCom has no such task' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type TaskState = (typeof taskStates)[number]['value']

/** What a colleague may do with a push, and where that leads from where. */
export const pushActs = {
  send: { from: ['composing', 'failed'], to: 'queued' },
  /** Before anything was made. */
  stop: { from: ['queued'], to: 'composing' },
} as const satisfies Record<string, { from: readonly PushState[]; to: PushState }>

export type PushAct = keyof typeof pushActs

export const isPushAct = (act: string): act is PushAct => Object.hasOwn(pushActs, act)
