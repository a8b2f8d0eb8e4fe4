import type { ReviewQuestion } from '#reviews/product-questions.ts'
import type { ReviewField } from '#reviews/submission/review-input.ts'
import type { TypedReview } from '#reviews/submission/submission-form.ts'
import type { Words } from '../words/zh.ts'

/** The words of the forms that send a review; `score` says what each number of stars means, from 1 to 5, `anonymous` who stays unnamed. */
export type FormWords = { form: Words['form']; messages: Words['messages']; score: string[]; anonymous: string }

/** How the form stands: untouched, refused with all that was typed, or taken in. Texts are in the reader's language. */
export type FormState =
  | { kind: 'empty' }
  | {
      kind: 'refused'
      message: string
      errors: Partial<Record<ReviewField, string>>
      typed: TypedReview
      /** The review that this purchase has already. */
      first?: string
    }
  | {
      kind: 'taken'
      text: string
      rating: number
      nickname: string
      product: string
      sku: string
      /** To the product's own questions, by their keys. */
      answers: Record<string, string>
      status: string
      reward?: string
    }

/** `skus` are the specifications one can have bought, by the mall's code. */
export type ProductChoice = {
  id: string
  slug: string
  name: string
  skus: { sku: string; name: string }[]
  questions: ReviewQuestion[]
}

/** The action behind the form, as React calls it when a form is posted without scripts. */
export type SendReview = (before: FormState, form: FormData) => Promise<FormState>

/** One of the goods of an order. `review`: it has one, here is its private page. */
export type LineChoice = { name: string; variant: string; questions: ReviewQuestion[]; review?: string }

/** How the form of a whole order stands; errors and what was typed by the names of fields, a line's ending in its place. */
export type OrderFormState =
  | { kind: 'empty' }
  | { kind: 'refused'; message: string; errors: Record<string, string>; typed: Record<string, string> }
  | { kind: 'taken'; reviews: TakenLine[] }

export type TakenLine = {
  line: number
  text: string
  rating: number
  nickname: string
  answers: Record<string, string>
  status: string
  reward?: string
}

export type SendOrderReviews = (before: OrderFormState, form: FormData) => Promise<OrderFormState>

/** How a form of a review's private page stands; when it was taken the page comes anew. */
export type OwnFormState =
  | { kind: 'empty' }
  | { kind: 'refused'; message: string; errors: Partial<Record<string, string>>; typed: Record<string, string> }

export type SendOwnForm = (before: OwnFormState, form: FormData) => Promise<OwnFormState>
