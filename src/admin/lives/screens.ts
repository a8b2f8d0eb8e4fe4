import type { Bilingual } from '#platform/bilingual.ts'

/** The screens of one live, in the order in which they are needed. */
export const liveScreens = [
  { name: 'reminders', label: { zh: '开播提醒', en: 'Reminders' } },
  { name: 'run', label: { zh: '场控表', en: 'Run sheet' } },
  { name: 'interactions', label: { zh: '互动与预约', en: 'Interactions' } },
  { name: 'report', label: { zh: '复盘', en: 'Review' } },
] as const satisfies readonly { name: string; label: Bilingual }[]

export type LiveScreen = (typeof liveScreens)[number]['name']
