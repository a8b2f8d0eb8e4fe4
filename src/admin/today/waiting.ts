import { type Bilingual, sayCount } from '#platform/bilingual.ts'

const HOUR_MS = 3_600_000

/** How long the oldest review (sent at `since`, ISO 8601) waits at `now`: in hours, from 48 h on in full days. */
export function waitingSince(since: string, now: Date): Bilingual {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / HOUR_MS))
  if (hours < 1) return { zh: '最早一条不到 1 小时', en: 'Oldest under 1 hour' }
  if (hours < 48) return { zh: `最早一条已等 ${hours} 小时`, en: `Oldest waits ${hours} h` }
  const days = Math.floor(hours / 24)
  return { zh: `最早一条已等 ${days} 天`, en: `Oldest waits ${sayCount(days, 'day')}` }
}
