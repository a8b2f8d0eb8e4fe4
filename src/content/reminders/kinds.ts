import type { Bilingual } from '#platform/bilingual.ts'

type Worded<Value> = { value: Value; label: Bilingual }

/** When a reminder is due, in minutes before the start, the earliest first. */
export const reminderMoments = [
  { value: 1440, label: { zh: '前 24 小时', en: '24 h before' } },
  { value: 60, label: { zh: '前 1 小时', en: '1 h before' } },
  { value: 10, label: { zh: '前 10 分钟', en: '10 min before' } },
] as const satisfies readonly Worded<number>[]

/** By which way a reader allowed it. */
export const reminderChannels = [
  { value: 'official-once', label: { zh: '公众号一次性订阅', en: 'Official account, one-time' } },
  { value: 'official-notice', label: { zh: '服务号订阅通知', en: 'Service account notice' } },
  { value: 'mini-program', label: { zh: '小程序订阅消息', en: 'Mini program' } },
  { value: 'mail', label: { zh: '同事邮件', en: 'Mail to colleagues' } },
] as const satisfies readonly Worded<string>[]

/** Where a reminder stands. What is `unknown` may have arrived and is never sent again. */
export const reminderStates = [
  { value: 'planned', label: { zh: '待发送', en: 'Planned' } },
  { value: 'sending', label: { zh: '发送中', en: 'Being sent' } },
  { value: 'sent', label: { zh: '已发送', en: 'Sent' } },
  { value: 'failed', label: { zh: '没有发成', en: 'Failed' } },
  { value: 'refused', label: { zh: '读者已拒收', en: 'Refused by the reader' } },
  { value: 'unknown', label: { zh: '结果不明', en: 'Not known' } },
  { value: 'missed', label: { zh: '错过了时间', en: 'Too late' } },
  { value: 'dropped', label: { zh: '直播取消或撤下', en: 'Live called off' } },
] as const satisfies readonly Worded<string>[]

export type ReminderMoment = (typeof reminderMoments)[number]['value']
export type ReminderChannel = (typeof reminderChannels)[number]['value']
export type ReminderState = (typeof reminderStates)[number]['value']

export const isReminderChannel = (text: unknown): text is ReminderChannel => reminderChannels.some(({ value }) => value === text)

export const isReminderState = (text: unknown): text is ReminderState => reminderStates.some(({ value }) => value === text)
