import { publicClipAddress } from '#reviews/clips/clip-address.ts'
import type { ShownClip } from '#reviews/clips/served-clip.ts'

/** A buyer's clip; without a poster the seal stands for it. */
export type Clip = { src: string; seconds: number; poster: { url: string; width: number; height: number } | null }

/** The clip that a published review shows, among those that were read with it. */
export function toClip(id: string, clips: readonly ShownClip[]): Clip | undefined {
  const clip = clips.find(({ review }) => review === id)
  if (!clip) return undefined
  const { filename, durationMs, poster } = clip
  const picture = poster && { ...poster, url: `/api/review-photos/file/${poster.filename}` }
  return { src: publicClipAddress(filename), seconds: Math.round(durationMs / 1_000), poster: picture }
}
