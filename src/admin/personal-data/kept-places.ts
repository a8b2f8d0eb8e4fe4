import type { Bilingual } from '#platform/bilingual.ts'

/** Where else than in figures and reviews somebody may be kept. */
export const keptPlaces = [
  { value: 'trials', label: { zh: '试用申请', en: 'trial applications' } },
  { value: 'reminders', label: { zh: '直播提醒', en: 'reminders of lives' } },
  { value: 'interactions', label: { zh: '直播互动', en: 'interactions of lives' } },
  { value: 'wechat', label: { zh: '公众号', en: 'the official account' } },
  { value: 'wecom', label: { zh: '企业微信', en: 'WeCom' } },
  { value: 'posters', label: { zh: '海报', en: 'posters' } },
  { value: 'invitations', label: { zh: '邀请他人下的订单', en: 'orders of people invited' } },
] as const satisfies readonly { value: string; label: Bilingual }[]

export type KeptPlace = (typeof keptPlaces)[number]['value']

/** What was found where, as it is told; an empty text for nothing. */
export function sayKept(kept: Record<KeptPlace, number>): Bilingual {
  const found = keptPlaces.filter(({ value }) => kept[value] > 0)
  return {
    zh: found.map(({ value, label }) => `${label.zh} ${kept[value]} 条`).join('、'),
    en: found.map(({ value, label }) => `${label.en} (${kept[value]})`).join(', '),
  }
}
