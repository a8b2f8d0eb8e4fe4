import type { Queryable } from '#platform/database.ts'
import type { RevisionContent } from '../revision.ts'
import type { Found } from './finding.ts'
import type { Provider } from './provider.ts'

export type ScreenedPhoto = {
  id: string
  filename: string
  sha256: string | null
  /** 16 hex digits; null for a photo that was stored before there was one. */
  perceptualHash: string | null
  aiMark: boolean
}

/** What the steps are told of a review. Hashes are hex of keyed hashes; times in the hub's clock. */
export type ScreenedReview = {
  id: string
  revision: number
  version: number
  product: string
  content: RevisionContent
  photos: ScreenedPhoto[]
  visitorHash: string | null
  memberHash: string | null
  origin: string
  /** When this revision came to the hub. */
  at: Date
  /** When its author wrote it; an import knows an earlier time. */
  submittedAt: Date
  /** When the order was paid, if it is known by which one the author bought. */
  paidAt: Date | null
  consentedAt: Date | null
}

export type Step = (review: ScreenedReview, tools: Tools) => Found[] | Promise<Found[]>
/** What of a review is words; a step that reads only these serves questions and answers as well. */
export type Words = Pick<RevisionContent, 'text' | 'nickname'>
export type WordStep = (written: { content: Words }, tools: Pick<Tools, 'db'>) => Found[] | Promise<Found[]>

export type Tools = { db: Queryable; providers: readonly Provider[] }
