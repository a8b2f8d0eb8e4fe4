import type { IncomingMessage } from 'node:http'
import { readBody } from '#measurement/doors/read-body.ts'
import type { Measuring } from '#measurement/measuring.ts'
import { findMemberSession, MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { type Answer, errorAnswer, jsonAnswer, parseCookies } from '#platform/http.ts'
import { incompleteForm, type ReadForm, type RefusedForm, receiveForm, refuseForm } from '#reviews/submission/form-request.ts'
import { type ReviewFormAnswer, takeReadForm } from '#reviews/submission/submission-form.ts'
import { findPlaceOfLink } from '#reviews/trials/places.ts'
import { inLocale, type Locale } from '#site/locale.ts'
import { tellReward } from '#site/review-form/tell-reward.ts'
import { campaignWords } from '#site/words/campaigns.ts'
import { timeBody } from './body-clock.ts'

const PATH = '/reviews/submit'
/** The longest review in signs of nine bytes each, and much room beside it. */
const MAX_BYTES = 128 * 1024
const FORM_TIME = { wholeMs: 60_000, idleMs: 20_000 }

/**
 * Answers `POST /reviews/submit`, the form of a review as its own scripts send it: words alone, of at most 128 KiB, because photos
 * and clips were sent before; `undefined` for any other path. 201 says the private page of its author. Without scripts the same
 * form is posted to its own page.
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

async function take(read: ReadForm, { request, measuring }: { request: IncomingMessage; measuring: Measuring }): Promise<Answer> {
  const { pool, clock, visitorKey } = measuring
  const locale: Locale = read.form.get('language') === 'en' ? 'en' : 'zh'
  const token = read.form.get('place')
  const place = token === null ? undefined : await findPlaceOfLink(pool, String(token))
  if (token !== null && !place) return refuse({ status: 410, message: gone })
  const session = await findMemberSession(pool, parseCookies(request.headers.cookie).get(MEMBER_COOKIE), clock())
  const taken = await takeReadForm(read, { pool, clock, visitorKey, member: session?.member.first, place })
  const pageOf = (status: string) => inLocale(locale, `/reviews/status/${status}`)
  if (!taken.ok) return refuse({ ...taken, first: taken.first && pageOf(taken.first.status) })
  return jsonAnswer(201, { status: pageOf(taken.status), reward: await tellReward(taken.id, locale) }, NOT_KEPT)
}

type Refused = Pick<Extract<ReviewFormAnswer, { ok: false }>, 'message' | 'retryAfterSeconds'> & {
  status: keyof typeof kinds
  errors?: object
  first?: string
}

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
