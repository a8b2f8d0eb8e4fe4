import type { GivenConsent } from './consent/given-consent.ts'
import type { Incentive, ProofGrade, ReviewOrigin } from './review-states.ts'
import type { RevisionContent } from './revision.ts'
import type { Offered } from './rewards/offer.ts'

/** A review that has been checked and may be kept. Times in the caller's clock; hashes are hex of keyed hashes. */
export type NewReview = {
  /** A UUIDv7 when the caller needs to know it beforehand. Storing it twice stores it once. */
  id?: string
  content: RevisionContent
  productId: string
  /** The review that this one follows up. */
  follows: string | null
  /** The hub's number of the order, when the author bought by it; one review for each of its lines. */
  orderKey: number | null
  grade: ProofGrade
  origin: ReviewOrigin
  incentive: Incentive
  /** What its author is to be given for it; without one left to give the review has no incentive. */
  offered?: Offered
  /** The collecting campaign that it was written for. */
  campaignId?: string | null
  /** The place in that campaign, which it fills. */
  placeId?: string
  visitorHash: string | null
  memberHash: string | null
  /** SHA-256 (hex) of the private link under which its author sees how it stands. */
  statusHash: string | null
  /** When it came to the hub. */
  at: Date
  /** When the author wrote it; an import knows an earlier time. */
  submittedAt: Date
  /** When the author agreed that it may be shown; `null` for what others collected. */
  consentedAt: Date | null
  /** What the author agreed to, the showing included; nothing when it was not asked here. */
  consents: readonly GivenConsent[]
  /** What the log keeps beside it. */
  detail?: Record<string, unknown>
}
