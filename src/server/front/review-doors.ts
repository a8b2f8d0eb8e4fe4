import type { IncomingMessage } from 'node:http'
import type { Measuring } from '#measurement/measuring.ts'
import type { Answer } from '#platform/http.ts'
import { askReviewClips } from './review-clips.ts'
import { askReviewPhotos } from './review-photos.ts'
import { askReviewSubmission } from './review-submissions.ts'

/** Takes what belongs to a review to come: its photos and its clip, one by one, then its words; `undefined` for any other path. */
export function askReviewDoor(
  request: IncomingMessage,
  pathname: string,
  measuring: Measuring,
): { name: string; answer: Promise<Answer> } | undefined {
  const photo = askReviewPhotos(request, pathname, measuring.pool)
  if (photo) return { name: 'review-photos', answer: photo }
  const clip = askReviewClips(request, pathname, measuring.pool)
  if (clip) return { name: 'review-clips', answer: clip }
  const words = askReviewSubmission(request, pathname, measuring)
  return words && { name: 'review-submissions', answer: words }
}
