import { channels } from '#measurement/channels.ts'
import { say } from '#platform/bilingual.ts'

/** A share with one decimal: 0.1234 is `12.3%`. */
export const writePercent = (share: number): string => `${(share * 100).toFixed(1)}%`

export const writeCount = (count: number): string => count.toLocaleString('en-US')

/** Fen as yuan: 182000 is `¥1,820.00`. */
export const writeFen = (fen: number): string =>
  `${fen < 0 ? '-' : ''}¥${(Math.abs(fen) / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

/** What a channel is called; the name itself when no list has it. */
export function writeChannel(name: string | null | undefined, language: string): string {
  if (!name) return '–'
  const channel = channels.find((candidate) => candidate.name === name)
  return channel ? say(channel.label, language) : name
}

/** How long before: `3 天 4 小时`, `12 分钟`. */
export function writeSpan(ms: number, language: string): string {
  const minutes = Math.round(ms / 60_000)
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60]
  const parts: [number, string, string][] = [
    [days, '天', 'd'],
    [hours, '小时', 'h'],
    [rest, '分钟', 'min'],
  ]
  const shown = parts.filter(([count]) => count > 0).slice(0, 2)
  if (shown.length === 0) return say({ zh: '不到 1 分钟', en: 'under 1 min' }, language)
  return shown.map(([count, zh, en]) => `${count} ${language === 'en' ? en : zh}`).join(' ')
}
