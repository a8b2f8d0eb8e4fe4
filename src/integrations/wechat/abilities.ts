import type { Bilingual } from '#platform/bilingual.ts'

/** What kind of account it is, since each may send as often as its kind: a 订阅号 (now 公众号) once a day, a 服务号 four times a month. */
export const accountKinds = [
  { value: 'subscription', label: { zh: '公众号（原订阅号）', en: 'Subscription account' } },
  { value: 'service', label: { zh: '服务号', en: 'Service account' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type AccountKind = (typeof accountKinds)[number]['value']

/** What an account may do, or why that is not known. */
export type Ability = { may: 'yes' | 'no' | 'unknown'; why: string | null }

export type Abilities = {
  /** The credentials are right and this server's address is on the list. */
  connect: Ability
  draft: Ability
  publish: Ability
  send: Ability
  /** Calls of a day, where WeChat says them. */
  quotas: { path: string; limit: number; used: number }[]
}
