import type { ReviewField } from '#reviews/review-input.ts'
import type { TypedReview } from '#reviews/submission-form.ts'

/** How the form stands: untouched, refused with all that was typed, or taken in. Texts are in the reader's language. */
export type FormState =
  | { kind: 'empty' }
  | { kind: 'refused'; message: string; errors: Partial<Record<ReviewField, string>>; typed: TypedReview; attempt: number }
  | { kind: 'taken'; text: string; rating: number; nickname: string; product: string; photos: number }

export type ProductChoice = { id: string; slug: string; name: string }
