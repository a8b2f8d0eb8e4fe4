import type { IncomingMessage } from 'node:http'
import { readBody } from '#measurement/doors/read-body.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { type Answer, errorAnswer, jsonAnswer, parseCookies } from '#platform/http.ts'
import { incompleteForm, type ReadForm, type RefusedForm, receiveForm, refuseForm } from '#reviews/submission/form-request.ts'
import { takeReadOrder } from '#reviews/submission/order-reviews.ts'
import { type FormContext, takeReadForm } from '#reviews/submission/submission-form.ts'
import { findPlaceOfLink } from '#reviews/trials/places.ts'
import { inLocale, type Locale } from '#site/locale.ts'
import { tellReward } from '#site/review-form/tell-reward.ts'
import { campaignWords } from '#site/words/campaigns.ts'
import { timeBody } from './body-clock.ts'

const PATH = '/reviews/submit'
/** Two dozen of the longest reviews in signs of nine bytes each. */
const MAX_BYTES = 512 * 1024
const FORM_TIME = { wholeMs: 60_000, idleMs: 20_000 }

/**
 * Answers `POST /reviews/submit`, the form of a review, or of an order with several, as its own scripts send it: words alone, of at
 * most 512 KiB, because photos and clips were sent before; `undefined` for any other path. 201 says the private page of its
 * author. Without scripts the same form is posted to its own page.
 */
export function askReviewSubmission(
  request: IncomingMessage,
  pathname: string,
  measuring: Measuring,
): Promise<Answer> | undefined {
  if (pathname !== PATH) return undefined
  if (request.method !== 'POST') return Promise.resolve(errorAnswer(405, 'method', 'use POST', { allow: 'POST' }))
  if (!Number.isSafeInteger(Number(request.headers['content-length'])))
    return Promise.resolve(errorAnswer(411, 'length', 'say how long the body is'))
  timeBody(request, FORM_TIME)
  return answer(request, measuring)
}

async function answer(request: IncomingMessage, measuring: Measuring): Promise<Answer> {
  const headers = { get: (name: string) => [request.headers[name] ?? null].flat()[0] ?? null }
  const words = { type: 'application/x-www-form-urlencoded', read: () => readWords(request) }
  const read = await receiveForm({ method: 'POST', headers }, words, measuring)
  return read.ok ? take(read, { request, measuring }) : refuse(read)
}

async function readWords(request: IncomingMessage): Promise<URLSearchParams | RefusedForm> {
  const headers = request.headers as Record<string, string | undefined>
  const body = await readBody({ headers, body: request }, MAX_BYTES).catch(() => null)
  if (body === null) return incompleteForm
  return body ? new URLSearchParams(body.toString('utf8')) : refuseForm(413, tooLong)
}

type Sender = { request: IncomingMessage; measuring: Measuring }

async function take(read: ReadForm, { request, measuring }: Sender): Promise<Answer> {
  const { pool, clock, visitorKey } = measuring
  const locale: Locale = read.form.get('language') === 'en' ? 'en' : 'zh'
  const session = await findMemberSession(pool, parseCookies(request.headers.cookie).get(MEMBER_COOKIE), clock())
  const context = { pool, clock, visitorKey, member: session?.member.first }
  const [order, place] = [read.form.get('order'), read.form.get('place')]
  return order === null
    ? takeReview(read, { context, locale, place })
    : takeOrder(read, { context, locale, order: String(order) })
}

type At = { context: FormContext; locale: Locale }

async function takeReview(read: ReadForm, { context, locale, place: token }: At & { place: FormDataEntryValue | null }) {
  const place = token === null ? undefined : await findPlaceOfLink(context.pool, String(token))
  if (token !== null && !place) return refuse({ status: 410, message: gone })
  const taken = await takeReadForm(read, { ...context, place })
  if (taken.ok) return jsonAnswer(201, await tellTaken(taken, locale), NOT_KEPT)
  return refuse({ ...taken, first: taken.first && pageOf(taken.first.status, locale) })
}

async function takeOrder(read: ReadForm, { context, locale, order }: At & { order: string }): Promise<Answer> {
  const answer = await takeReadOrder(read, order, context)
  if (!answer.ok) return refuse(answer)
  const reviews = answer.taken.map(async (one) => ({ line: one.line, ...(await tellTaken(one, locale)) }))
  return jsonAnswer(201, { reviews: await Promise.all(reviews) }, NOT_KEPT)
}

const tellTaken = async ({ id, status }: { id: string; status: string }, locale: Locale) => ({
  status: pageOf(status, locale),
  reward: await tellReward(id, locale),
})

const pageOf = (status: string, locale: Locale): string => inLocale(locale, `/reviews/status/${status}`)

type Refused = { status: keyof typeof kinds; message: Bilingual; errors?: object; first?: string; retryAfterSeconds?: number }

const refuse = ({ status, message, errors, first, retryAfterSeconds }: Refused): Answer =>
  jsonAnswer(
    status,
    { error: { kind: kinds[status], message, fields: errors, first } },
    retryAfterSeconds === undefined ? NOT_KEPT : { ...NOT_KEPT, 'retry-after': String(retryAfterSeconds) },
  )

const kinds = {
  400: 'incomplete',
  403: 'foreign',
  409: 'reviewed',
  410: 'gone',
  413: 'too-large',
  415: 'type',
  422: 'invalid',
  429: 'limited',
  503: 'unavailable',
} as const

const NOT_KEPT = { 'cache-control': 'no-store' }
const tooLong: Bilingual = { zh: '内容太长，请删减后再提交。', en: 'This is too long: shorten it and send it again.' }
const gone: Bilingual = { zh: campaignWords('zh').place.gone, en: campaignWords('en').place.gone }
