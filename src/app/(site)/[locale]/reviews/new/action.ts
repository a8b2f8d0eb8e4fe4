'use server'

import { headers } from 'next/headers'
import type { Locale } from '#site/locale.ts'
import type { FormState } from '#site/review-form/state.ts'
import { submitReviewForm } from '#site/review-form/submit.ts'
import { openReader } from '../../../reader.ts'

/** Takes one posted review. The language comes from the page; whatever else comes is checked by the reviews themselves. */
export async function sendReview(locale: Locale, _before: FormState, form: FormData): Promise<FormState> {
  const reader = await openReader(locale)
  return submitReviewForm(reader.locale, { form, headers: new Headers(await headers()) })
}
