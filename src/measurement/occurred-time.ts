import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'

const LATEST_REPORT_MS = 72 * HOUR_MS
const OLDEST_ID_MS = 7 * DAY_MS
const ID_AHEAD_MS = 10 * MINUTE_MS

/** All in ms since 1970. `at` and `sentAt` are by the browser's clock, `received` by ours. */
export type ReportedTime = { at: number; sentAt: number; received: number }

/** When it happened by our clock: received − (sentAt − at), clamped to [received − 72 h, received]. */
export function occurredTime({ at, sentAt, received }: ReportedTime): number {
  return Math.min(received, Math.max(received - LATEST_REPORT_MS, received - (sentAt - at)))
}

/** Whether the time inside a browser's event id lies within the last 7 days (10 minutes ahead are allowed for its clock). */
export const isIdTimeOpen = (idTime: number, received: number): boolean =>
  idTime >= received - OLDEST_ID_MS && idTime <= received + ID_AHEAD_MS
