import { chaptersOf } from '#content/replay-clips/chapters.ts'
import type { LiveStream } from '#generated/payload-types.ts'

export type ReplayChapter = { title: string; fromSeconds: number; toSeconds: number | null }

/**
 * The parts of a recording that lie within it (`seconds`, if that is known), what begins in the same second as one; fewer than two parts
 * are no chapters.
 */
export function replayChapters(live: LiveStream, seconds: number | null): ReplayChapter[] {
  const end = seconds ?? Number.POSITIVE_INFINITY
  const chapters: ReplayChapter[] = []
  for (const { title, fromSeconds, toSeconds } of chaptersOf(live).filter((chapter) => chapter.fromSeconds < end)) {
    const last = chapters.at(-1)
    if (last?.fromSeconds === fromSeconds) last.title += `、${title}`
    else chapters.push({ title, fromSeconds, toSeconds: toSeconds !== null && toSeconds < end ? toSeconds : seconds })
  }
  return chapters.length < 2 ? [] : chapters
}
