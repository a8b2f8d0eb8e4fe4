import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { takeOwnForm } from '#reviews/author/own-review-form.ts'
import type { Locale } from '../locale.ts'
import type { OwnFormState } from './state.ts'
import { type Posted, toRequest } from './submit.ts'

/** Passes what the author of a review wants done on to the reviews; `empty` when it was done. */
export async function submitOwnForm(locale: Locale, token: string, posted: Posted): Promise<OwnFormState> {
  const answer = await takeOwnForm(toRequest(posted), token, { pool: sharedPool(), now: new Date() })
  if (answer.ok) return { kind: 'empty' }
  const errors = Object.fromEntries(
    Object.entries(answer.errors).flatMap(([field, text]) => (text ? [[field, say(text, locale)]] : [])),
  )
  return { kind: 'refused', message: say(answer.message, locale), errors, typed: answer.typed }
}
