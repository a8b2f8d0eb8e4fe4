import { chaptersOf } from '#content/replay-clips/chapters.ts'
import type { LiveStream } from '#generated/payload-types.ts'

export type ReplayChapter = { title: string; fromSeconds: number; toSeconds: number | null }

/** The parts of a recording that lie within it (`seconds`, if that is known); fewer than two parts are no chapters. */
export function replayChapters(live: LiveStream, seconds: number | null): ReplayChapter[] {
  const end = seconds ?? Number.POSITIVE_INFINITY
  const within = chaptersOf(live).filter(({ fromSeconds }) => fromSeconds < end)
  if (within.length < 2) return []
  return within.map(({ title, fromSeconds, toSeconds }) => ({
    title,
    fromSeconds,
    toSeconds: toSeconds !== null && toSeconds < end ? toSeconds : seconds,
  }))
}
