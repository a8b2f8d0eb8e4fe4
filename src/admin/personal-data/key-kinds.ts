import type { Bilingual } from '#platform/bilingual.ts'

/** By what somebody may be looked for who has no order here. `placeholder` shows its form. */
export const keyKinds = [
  { value: 'openid', label: { zh: '微信 OpenID', en: 'WeChat OpenID' }, placeholder: 'oABC…' },
  { value: 'unionid', label: { zh: '微信 UnionID', en: 'WeChat UnionID' }, placeholder: 'oXYZ…' },
  { value: 'member', label: { zh: '商城会员号', en: 'Member id of a mall' }, placeholder: '10086' },
  { value: 'phone', label: { zh: '商城给的手机号摘要', en: 'Phone hash of a mall' }, placeholder: '9f86d0…' },
  { value: 'mobile', label: { zh: '手机号（试用申请）', en: 'Phone of a trial application' }, placeholder: '13800000000' },
  { value: 'wecom', label: { zh: '企微客户 ID', en: 'WeCom customer id' }, placeholder: 'wmABC…' },
  { value: 'visitor', label: { zh: '浏览器编号（hub_v）', en: 'Browser number (hub_v)' }, placeholder: 'v_8Q…' },
] as const satisfies readonly { value: string; label: Bilingual; placeholder: string }[]

export type KeyKind = (typeof keyKinds)[number]['value']

export const isKeyKind = (text: string): text is KeyKind => keyKinds.some(({ value }) => value === text)
