/** A moment as the screens of the admin write it: `2026-11-22 19:30`, in the hub's zone. */
export const writeMoment = (at: Date | string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: process.env.HUB_TIMEZONE ?? 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
