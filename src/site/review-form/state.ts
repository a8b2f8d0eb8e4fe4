import type { ReviewField } from '#reviews/review-input.ts'
import type { TypedReview } from '#reviews/submission-form.ts'

/** How the form stands: untouched, refused with all that was typed, or taken in. Texts are in the reader's language. */
export type FormState =
  | { kind: 'empty' }
  | { kind: 'refused'; message: string; errors: Partial<Record<ReviewField, string>>; typed: TypedReview }
  | { kind: 'taken'; text: string; rating: number; nickname: string; product: string; sku: string; photos: number }

/** `skus` are the specifications one can have bought, by the mall's code. */
export type ProductChoice = { id: string; slug: string; name: string; skus: { sku: string; name: string }[] }

/** The action behind the form, as React calls it when a form is posted without scripts. */
export type SendReview = (before: FormState, form: FormData) => Promise<FormState>
