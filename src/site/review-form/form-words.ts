import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import type { FormWords } from './state.ts'

/** The words of the forms that send a review, as their pages hand them on. */
export function formWords(locale: Locale): FormWords {
  const { form, messages, review } = wordsOf(locale)
  return { form, messages, score: form.stars, anonymous: review.anonymous }
}
