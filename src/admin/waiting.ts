import { type Bilingual, sayCount } from '#platform/bilingual.ts'

const HOUR_MS = 3_600_000

/** How long something waits at `now` (since ISO 8601): in hours, from 48 h on in full days. */
export function howLong(since: string, now: Date): Bilingual {
  const hours = hoursSince(since, now)
  if (hours < 1) return { zh: '不到 1 小时', en: 'under 1 hour' }
  if (hours < 48) return { zh: `${hours} 小时`, en: `${hours} h` }
  const days = Math.floor(hours / 24)
  return { zh: `${days} 天`, en: sayCount(days, 'day') }
}

/** The same as part of a sentence about a colleague who waits. */
export function waitedFor(since: string, now: Date): Bilingual {
  const { zh, en } = howLong(since, now)
  return hoursSince(since, now) < 1 ? { zh: `等了${zh}`, en: `for ${en}` } : { zh: `已等 ${zh}`, en: `for ${en}` }
}

/** How long the oldest review (sent at `since`) waits. */
export function waitingSince(since: string, now: Date): Bilingual {
  const { zh, en } = howLong(since, now)
  return hoursSince(since, now) < 1
    ? { zh: `最早一条${zh}`, en: `Oldest ${en}` }
    : { zh: `最早一条已等 ${zh}`, en: `Oldest waits ${en}` }
}

const hoursSince = (since: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / HOUR_MS))
