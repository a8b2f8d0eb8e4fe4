export const liveStates = ['upcoming', 'live', 'ended', 'replay', 'cancelled'] as const

export type LiveState = (typeof liveStates)[number]

/** Times are ISO 8601 or anything `new Date` reads; `replay` is a clip (id or document). */
export type LiveTimes = {
  startsAt?: string | Date | null
  endsAt?: string | Date | null
  endedAt?: string | Date | null
  editorState?: 'auto' | 'live' | 'ended' | 'cancelled' | null
  replay?: unknown
  replayUrl?: string | null
}

/** How long a stream counts as live that says neither when it should end nor that it ended. */
const LONGEST_MS = 6 * 3_600_000

/**
 * The state of a stream at `now` (ms or Date). The editor's word wins; else time decides: from the planned start it is
 * live, until the real end, else the planned end, else 6 h. What has ended is `replay` as soon as there is one.
 * A stream without a start is upcoming.
 */
export function liveState(stream: LiveTimes, now: Date | number): LiveState {
  if (stream.editorState === 'cancelled') return 'cancelled'
  if (stream.editorState === 'live') return 'live'
  const at = Number(now)
  const end = liveEnd(stream)
  if (stream.editorState === 'ended' || (end !== null && at >= end)) return hasReplay(stream) ? 'replay' : 'ended'
  const start = toMs(stream.startsAt)
  return start !== null && at >= start ? 'live' : 'upcoming'
}

/** When the stream ends, ms, or `null` when that is unknown. */
export function liveEnd(stream: LiveTimes): number | null {
  const start = toMs(stream.startsAt)
  return toMs(stream.endedAt) ?? toMs(stream.endsAt) ?? (start === null ? null : start + LONGEST_MS)
}

const hasReplay = (stream: LiveTimes): boolean => Boolean(stream.replay || stream.replayUrl)

function toMs(time: string | Date | null | undefined): number | null {
  const ms = time ? new Date(time).getTime() : Number.NaN
  return Number.isNaN(ms) ? null : ms
}
