import { MINUTE_MS, SECOND_MS } from '#platform/days.ts'

/** Events in one minute: what no reader makes, and what is not even taken. */
const ABSURD = 240
const LIMIT = 900
/** Visitors remembered within a minute; a flood of invented ones makes the count start again, it never fills the memory. */
const MAX_VISITORS = 200_000

export type Pace = { isAbsurd: boolean; retryAfterSeconds?: number }

/** Counts events by visitor and minute. `retryAfterSeconds` is given when these events are too many to be taken. */
export function createVisitorPace(): (visitor: string, events: number, now: Date) => Pace {
  let minute = 0
  let counts = new Map<string, number>()
  return (visitor, events, now) => {
    const current = Math.floor(now.getTime() / MINUTE_MS)
    if (current !== minute || counts.size >= MAX_VISITORS) counts = new Map()
    minute = current
    const before = counts.get(visitor) ?? 0
    if (before + events > LIMIT) {
      return { isAbsurd: true, retryAfterSeconds: Math.ceil((MINUTE_MS - (now.getTime() % MINUTE_MS)) / SECOND_MS) }
    }
    counts.set(visitor, before + events)
    return { isAbsurd: before + events > ABSURD }
  }
}
