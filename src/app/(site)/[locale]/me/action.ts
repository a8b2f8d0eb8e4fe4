'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { inLocale, type Locale } from '#site/locale.ts'
import type { OwnFormState } from '#site/review-form/state.ts'
import { submitOwnForm } from '#site/review-form/submit-own.ts'
import { openReader } from '../../reader.ts'

/** Does for one of the listed reviews what its private page does; the form carries that page's token. */
export async function changeConsent(locale: Locale, _before: OwnFormState, form: FormData): Promise<OwnFormState> {
  const reader = await openReader(locale)
  const token = String(form.get('token') ?? '')
  const state = await submitOwnForm(reader.locale, token, { form, headers: new Headers(await headers()) })
  if (state.kind === 'refused') return state
  redirect(inLocale(reader.locale, '/me'))
}
