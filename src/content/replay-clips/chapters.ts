import type { LiveStream } from '#generated/payload-types.ts'
import { liveEnd } from '../live-state.ts'

/** A part of a replay, in seconds of it; it ends where the next begins, the last with the live, if that is known. */
export type Chapter = {
  line: string
  title: string
  productId: string
  points: string | null
  fromSeconds: number
  toSeconds: number | null
}

/** The lines of a line-up that say their minute, in the order of time. */
export function chaptersOf(live: Pick<LiveStream, 'lineup' | 'startsAt' | 'endsAt' | 'endedAt'>): Chapter[] {
  const timed = (live.lineup ?? []).flatMap((row) => (typeof row.minute === 'number' ? [{ ...row, minute: row.minute }] : []))
  timed.sort((a, b) => a.minute - b.minute)
  const end = live.endedAt || live.endsAt ? liveEnd(live) : null
  const lastSecond = end === null || !live.startsAt ? null : Math.round((end - Date.parse(live.startsAt)) / 1_000)
  return timed.map((row, place) => {
    const fromSeconds = row.minute * 60
    const later = timed.slice(place + 1).find(({ minute }) => minute > row.minute)
    const toSeconds = later ? later.minute * 60 : lastSecond
    return {
      line: String(row.id),
      title: row.title || row.productSlug || row.productId,
      productId: row.productId,
      points: row.talkingPoints || null,
      fromSeconds,
      toSeconds: toSeconds !== null && toSeconds > fromSeconds ? toSeconds : null,
    }
  })
}
