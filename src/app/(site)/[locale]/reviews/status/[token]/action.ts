'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { inLocale, type Locale } from '#site/locale.ts'
import type { OwnFormState } from '#site/review-form/state.ts'
import { submitOwnForm } from '#site/review-form/submit-own.ts'
import { openReader } from '../../../../reader.ts'

/** Does what the author of a review wants; then the page is made anew. */
export async function sendOwnForm(locale: Locale, token: string, _before: OwnFormState, form: FormData): Promise<OwnFormState> {
  const reader = await openReader(locale)
  const state = await submitOwnForm(reader.locale, token, { form, headers: new Headers(await headers()) })
  if (state.kind === 'refused') return state
  redirect(inLocale(reader.locale, `/reviews/status/${token}`))
}
