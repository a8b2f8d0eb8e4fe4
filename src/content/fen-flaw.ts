import type { Bilingual } from '#platform/bilingual.ts'
import { writeYuan } from '#platform/yuan.ts'

/** The largest price of one piece, in fen: a million yuan. */
export const MAX_PRICE_FEN = 100_000_000

export const brokenAmount: Bilingual = {
  zh: '请填写金额，单位元，最多两位小数，例如 129.00。',
  en: 'Write an amount in yuan with at most two decimals, like 129.00.',
}

type Limits = { min?: number; max?: number; required?: boolean }

/** What is wrong with an amount in fen, or `null`. */
export function findFenFlaw(value: unknown, { min = 0, max = MAX_PRICE_FEN, required }: Limits): Bilingual | null {
  if (value === null || value === undefined) return required ? flaws.missing : null
  if (!Number.isSafeInteger(value)) return brokenAmount
  if ((value as number) < min) return flaws.tooLow(min)
  return (value as number) > max ? flaws.tooHigh(max) : null
}

const flaws = {
  missing: { zh: '请填写金额。', en: 'An amount is needed.' },
  tooLow: (min: number): Bilingual => ({ zh: `不能小于 ¥${writeYuan(min)}。`, en: `Not less than ¥${writeYuan(min)}.` }),
  tooHigh: (max: number): Bilingual => ({ zh: `不能大于 ¥${writeYuan(max)}。`, en: `Not more than ¥${writeYuan(max)}.` }),
}
