const YUAN = /^(-?)[¥￥]?(\d{1,10})(?:\.(\d{0,2})0*)?$/

/**
 * Whole fen of an amount written in yuan: `129`, `129.5`, `¥1,290.00`. `undefined` for anything else, so also for a third
 * decimal that is not 0. The text is taken apart, never calculated with: no amount is rounded.
 */
export function readYuan(text: string): number | undefined {
  const match = YUAN.exec(text.trim().replaceAll(/[,，]/g, '').replaceAll('。', '.'))
  if (!match) return undefined
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] && fen > 0 ? -fen : fen
}

/** Whole fen as yuan with two decimals, without sign and grouping: 12900 is `129.00`. */
export function writeYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
