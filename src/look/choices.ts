import type { Bilingual } from '#platform/bilingual.ts'

type Choice = { value: string; label: Bilingual }

/** What a brand may choose about its look. The first of each is what a hub has before anybody chose. */
export const lookChoices = {
  neutrals: [
    { value: 'warm', label: { zh: '暖', en: 'Warm' } },
    { value: 'neutral', label: { zh: '中性', en: 'Neutral' } },
    { value: 'cool', label: { zh: '冷', en: 'Cool' } },
  ],
  radius: [
    { value: '4', label: { zh: '微圆（4）', en: 'Slightly round (4)' } },
    { value: '0', label: { zh: '直角（0）', en: 'Square (0)' } },
    { value: '10', label: { zh: '圆润（10）', en: 'Round (10)' } },
  ],
  titleFace: [
    { value: 'song', label: { zh: '宋体', en: 'Song' } },
    { value: 'hei', label: { zh: '黑体', en: 'Hei' } },
    { value: 'kai', label: { zh: '楷体', en: 'Kai' } },
    { value: 'xiaowei', label: { zh: '小薇体（随页面加载）', en: 'Xiaowei (comes with the page)' } },
    { value: 'own', label: { zh: '自有字体（随页面加载）', en: 'Your own (comes with the page)' } },
  ],
  textFace: [
    { value: 'sans', label: { zh: '黑体', en: 'Sans' } },
    { value: 'serif', label: { zh: '宋体', en: 'Serif' } },
  ],
  density: [
    { value: 'cozy', label: { zh: '紧凑', en: 'Cozy' } },
    { value: 'airy', label: { zh: '舒展', en: 'Airy' } },
  ],
  motif: [
    { value: 'rule', label: { zh: '页边线', en: 'Margin rule' } },
    { value: 'grid', label: { zh: '方格', en: 'Grid' } },
    { value: 'dots', label: { zh: '圆点', en: 'Dots' } },
    { value: 'none', label: { zh: '无', en: 'None' } },
  ],
  darkPolicy: [
    { value: 'phone', label: { zh: '跟随手机', en: 'Follow the phone' } },
    { value: 'light', label: { zh: '总是浅色', en: 'Always light' } },
    { value: 'dark', label: { zh: '总是深色', en: 'Always dark' } },
  ],
} as const satisfies Record<string, readonly Choice[]>

export type LookChoices = { -readonly [Name in keyof typeof lookChoices]: (typeof lookChoices)[Name][number]['value'] }

/** The choices in a stored or typed document; what is none of a list is its first. */
export function readChoices(stored: Record<string, unknown>): LookChoices {
  return Object.fromEntries(
    Object.entries(lookChoices).map(([name, choices]) => [
      name,
      (choices.find(({ value }) => value === stored[name]) ?? choices[0]).value,
    ]),
  ) as LookChoices
}
