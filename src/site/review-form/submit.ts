import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { type ReviewFormAnswer, takeReviewForm } from '#reviews/submission-form.ts'
import type { Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import type { FormState } from './state.ts'

/** Passes a posted form on to the reviews and says how it went. `headers` are those of the reader's request. */
export async function submitReviewForm(
  locale: Locale,
  { form, headers }: { form: FormData; headers: Headers },
): Promise<FormState> {
  const answer = await takeReviewForm(toRequest(form, headers), { pool: sharedPool() })
  if (!answer.ok) return refused(answer, locale)
  const typed = (name: string) => String(form.get(name) ?? '')
  return {
    kind: 'taken',
    text: typed('text').trim(),
    rating: Number(typed('rating')),
    nickname: form.get('anonymous') ? wordsOf(locale).review.anonymous : typed('nickname').trim(),
    product: typed('product'),
    sku: typed('sku'),
    photos: form.getAll('photo').length + form.getAll('photos').filter((photo) => photo instanceof File && photo.size > 0).length,
  }
}

function refused(answer: Extract<ReviewFormAnswer, { ok: false }>, locale: Locale): FormState {
  const errors = Object.fromEntries(Object.entries(answer.errors).map(([field, text]) => [field, say(text, locale)]))
  return { kind: 'refused', message: say(answer.message, locale), errors, typed: answer.typed }
}

/** The reviews read a request; Next has read it already, so it is written once more with the headers that speak of its sender. */
function toRequest(form: FormData, from: Headers): Request {
  const headers = new Headers()
  for (const name of ['cookie', 'host', 'origin', 'sec-fetch-site', 'x-hub-address']) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  const body = new FormData()
  for (const [name, value] of form.entries()) if (!name.startsWith('$') && !isNoFile(value)) body.append(name, value)
  return new Request('http://hub.internal/reviews/new', { method: 'POST', headers, body })
}

/** A file field left alone is a nameless empty file in a form, and one that React has named on the way is one still. */
const isNoFile = (value: FormDataEntryValue): boolean =>
  typeof value !== 'string' && value.size === 0 && ['', 'undefined', 'blob'].includes(value.name)
