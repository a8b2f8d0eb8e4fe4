'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { sharedPool } from '#platform/database.ts'
import { findPlaceOfLink, sayOfPlace } from '#reviews/trials/places.ts'
import { inLocale, type Locale } from '#site/locale.ts'
import type { FormState } from '#site/review-form/state.ts'
import { submitReviewForm } from '#site/review-form/submit.ts'
import { campaignWords } from '#site/words/campaigns.ts'
import { openReader } from '../../../../reader.ts'

/** Takes the review that a sample was sent for. The link comes from the page and is checked anew. */
export async function sendPlaceReview(locale: Locale, token: string, _before: FormState, form: FormData): Promise<FormState> {
  const reader = await openReader(locale)
  const place = await findPlaceOfLink(sharedPool(), token)
  if (!place) return { kind: 'refused', message: campaignWords(reader.locale).place.gone, errors: {}, typed: {} }
  return submitReviewForm(reader.locale, { form, headers: new Headers(await headers()) }, place)
}

/** The applicant says that the sample is there, or that he does not want it any more. */
export async function sayPlace(locale: Locale, token: string, form: FormData): Promise<void> {
  const reader = await openReader(locale)
  const said = form.get('do')
  if (said === 'received' || said === 'cancel') await sayOfPlace(sharedPool(), token, said, new Date())
  redirect(inLocale(reader.locale, `/campaigns/place/${token}`))
}
