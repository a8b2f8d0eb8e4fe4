import { SECOND_MS } from '#platform/days.ts'
import { isRecord } from '#platform/outside-text.ts'

/** Pages that two or three windows side by side, or clips that play together, can open within one second. */
const MOST_AT_ONCE = 3
/** A page opens a second after it began to count; the arrival is told once it has begun, which takes a slow phone a while. */
const SOONEST_MS = 500
/** Contents whose only open is a page that was visible for a second; a clip and a live stream are opened by a tap as well. */
const OPENED_BY_LOOKING = /^(articles|brand-stories|reviews):/

/**
 * Whether a batch tells of opens that nobody can have seen. Whether somebody looked for a second is decided in the browser, so
 * all that can be seen here is whether its own story holds: a page does not open just after the visit arrived on it, and one
 * pair of eyes does not give a second each to many pages within one. Times are those the browser reports, by its own clock, so
 * neither a wrong clock nor a batch that waited for days looks like haste. It is weak evidence, which flags nobody alone.
 */
export function isUnseen(events: readonly unknown[]): boolean {
  if (events.length < 2) return false
  const told = events.flatMap(read)
  const opens = told.filter(({ type }) => type === 'open').sort((a, b) => a.at - b.at)
  return (
    isCrowd(opens) || opens.some((open) => OPENED_BY_LOOKING.test(open.subject) && told.some((e) => isArrivalJustBefore(e, open)))
  )
}

type Told = { type: string; subject: string; at: number }

function read(event: unknown): Told[] {
  if (!isRecord(event)) return []
  const { type, subject, at } = event
  return typeof type === 'string' && typeof subject === 'string' && typeof at === 'number' ? [{ type, subject, at }] : []
}

/** More different subjects within one second than can be. `opens` are in the order of their times. */
const isCrowd = (opens: Told[]): boolean =>
  opens.some((first, place) => {
    const within = opens.slice(place).filter(({ at }) => at - first.at < SECOND_MS)
    return new Set(within.map(({ subject }) => subject)).size > MOST_AT_ONCE
  })

const isArrivalJustBefore = (event: Told, open: Told): boolean =>
  event.type === 'arrive' && event.subject === open.subject && open.at >= event.at && open.at - event.at < SOONEST_MS
