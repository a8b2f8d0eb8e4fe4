'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { submitApplication } from '#site/campaign-form/apply.ts'
import type { ApplyState } from '#site/campaign-form/state.ts'
import type { Locale } from '#site/locale.ts'
import { openReader } from '../../../reader.ts'

/** Takes one application. Language and campaign come from the page and are checked anew; whoever is taken in is led to his own page. */
export async function sendApplication(locale: Locale, slug: string, _before: ApplyState, form: FormData): Promise<ApplyState> {
  const reader = await openReader(locale)
  const answer = await submitApplication(reader.locale, slug, { form, headers: new Headers(await headers()) })
  if ('to' in answer) redirect(answer.to)
  return answer
}
