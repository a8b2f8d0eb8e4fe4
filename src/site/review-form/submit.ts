import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { parseCookies } from '#platform/http.ts'
import { type ReviewFormAnswer, takeReviewForm } from '#reviews/submission/submission-form.ts'
import type { Place } from '#reviews/trials/place.ts'
import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import type { FormState } from './state.ts'
import { takenState } from './taken-state.ts'
import { tellReward } from './tell-reward.ts'

export type Posted = { form: FormData; headers: Headers }

/** Passes a posted form on to the reviews and says how it went. `place`: what a sample was sent for in a collecting campaign. */
export async function submitReviewForm(locale: Locale, posted: Posted, place?: Place): Promise<FormState> {
  const answer = await takeReviewForm(toRequest(posted), { pool: sharedPool(), member: await memberOf(posted.headers), place })
  if (!answer.ok) return refused(answer, locale)
  return takenState(posted.form, {
    status: inLocale(locale, `/reviews/status/${answer.status}`),
    reward: await tellReward(answer.id, locale),
    anonymous: wordsOf(locale).review.anonymous,
  })
}

function refused(answer: Extract<ReviewFormAnswer, { ok: false }>, locale: Locale): FormState {
  const errors = Object.fromEntries(
    Object.entries(answer.errors).flatMap(([field, text]) => (text ? [[field, say(text, locale)]] : [])),
  )
  const first = answer.first && inLocale(locale, `/reviews/status/${answer.first.status}`)
  return { kind: 'refused', message: say(answer.message, locale), errors, typed: answer.typed, first }
}

/** The keyed hash of the member whose session came with a request. */
export async function memberOf(headers: Headers): Promise<Buffer | undefined> {
  const token = parseCookies(headers.get('cookie') ?? undefined).get(MEMBER_COOKIE)
  return (await findMemberSession(sharedPool(), token, new Date()))?.member.first
}

/** The reviews read a request; Next has read it already, so it is written once more with the headers that speak of its sender. */
export function toRequest({ form, headers: from }: Posted): Request {
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
