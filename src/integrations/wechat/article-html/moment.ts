import { hubTimeZone } from '#platform/this-hub.ts'

/** `2026年11月25日 20:00`, with the year, since the copy stays. Takes an ISO time. */
export const writeMoment = (at: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: hubTimeZone(),
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at))
