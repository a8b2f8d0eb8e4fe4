import type { Review } from '#generated/payload-types.ts'
import { DAY_MS } from '#platform/days.ts'
import type { Clip } from './clip.ts'
import type { Picture } from './picture.ts'

/** 追评: what the same author wrote later. It rates nothing. */
export type FollowUp = {
  id: string
  text: string
  /** Whole days between the two, 0 within the first one. */
  days: number
  at: string
  incentive: Review['incentive']
  isAiMade: boolean
  photos: Picture[]
  clip?: Clip
  brandAnswer?: { text: string; at?: string }
}

export const toFollowUp = (
  review: Review,
  followUp: Review,
  beside: Pick<FollowUp, 'photos' | 'clip' | 'brandAnswer'>,
): FollowUp => ({
  id: followUp.id,
  text: followUp.text,
  days: Math.max(0, Math.floor((Date.parse(followUp.submittedAt) - Date.parse(review.submittedAt)) / DAY_MS)),
  at: followUp.publishedAt ?? followUp.submittedAt,
  incentive: followUp.incentive,
  isAiMade: Boolean(followUp.aiMade),
  ...beside,
})
