import { hubTimeZone } from '#platform/this-hub.ts'

/** A moment as the screens of the admin write it: `2026-11-22 19:30`, in the hub's zone. */
export const writeMoment = (at: Date | string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: hubTimeZone(),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
