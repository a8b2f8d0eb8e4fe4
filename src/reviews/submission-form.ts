import { addressOf } from '#platform/address.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { HOUR_MS } from '#platform/days.ts'
import { isForeignRequest } from '#platform/foreign-origin.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { readCapped } from './capped-body.ts'
import { type FieldErrors, MAX_PHOTOS } from './review-input.ts'
import { type SubmissionContext, submitReview } from './submission.ts'

export const MAX_FORM_BYTES = 80 * 1024 * 1024
const FORM_LIMIT = { name: 'review-form', limit: 30, windowMs: HOUR_MS }
const TYPED_FIELDS = [
  'product',
  'sku',
  'rating',
  'logisticsRating',
  'serviceRating',
  'text',
  'nickname',
  'anonymous',
  'consent',
] as const

/** What was typed, to be shown again beside the errors. Chosen files cannot be shown again by any browser. */
export type TypedReview = Partial<Record<(typeof TYPED_FIELDS)[number], string>>

export type ReviewFormAnswer =
  | { ok: true; id: string }
  | {
      ok: false
      /** HTTP status to answer with. */
      status: 400 | 403 | 413 | 415 | 422 | 429 | 503
      message: Bilingual
      errors: FieldErrors
      typed: TypedReview
      retryAfterSeconds?: number
    }

/**
 * Takes the POST of the native review form (`multipart/form-data`; fields as in `ReviewInput`, files as `photos`) of at
 * most 80 MiB. The caller shows the answer: a redirect when it is stored, else the form again with `typed` and `errors`.
 */
export async function takeReviewForm(
  request: Request,
  context: Omit<SubmissionContext, 'address' | 'visitor'>,
): Promise<ReviewFormAnswer> {
  if (isForeignRequest(request)) return refuse(403, { zh: '请从本站提交评价。', en: 'Send the review from this site.' })
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return refuse(415, { zh: '表单格式不正确。', en: 'This is not the form we expected.' })
  const address = addressOf(request.headers)
  const gate = await countForm(context, address)
  if (gate) return gate
  const body = await readCapped(request, MAX_FORM_BYTES)
  if (!body)
    return refuse(413, { zh: '图片总大小超过 80 MB，请减少或压缩图片。', en: 'The pictures have more than 80 MB together.' })
  const form = await parseForm(request, body)
  if (!form) return refuse(400, { zh: '表单不完整，请重新提交。', en: 'The form arrived incomplete: send it again.' })
  const typed = typedIn(form)
  const files = form
    .getAll('photos')
    .filter((entry): entry is File => entry instanceof File && (entry.size > 0 || entry.name !== ''))
  // One more than allowed is enough to know that there are too many.
  const photos = await Promise.all(files.slice(0, MAX_PHOTOS + 1).map(async (file) => new Uint8Array(await file.arrayBuffer())))
  const visitor = visitorOf(request.headers.get('cookie') ?? '')
  const staged = form.getAll('photo').filter((entry): entry is string => typeof entry === 'string' && entry !== '')
  const answer = await submitReview(
    { ...typed, photos, staged: staged.slice(0, MAX_PHOTOS + 1) },
    { ...context, address, visitor },
  )
  if (answer.ok) return { ok: true, id: answer.value.id }
  const status = ({ invalid: 422, limited: 429, unavailable: 503 } as const)[answer.kind]
  return { ok: false, status, message: answer.message, errors: answer.errors, typed, retryAfterSeconds: answer.retryAfterSeconds }
}

/** A form is up to 80 MiB of memory, so its sender is counted before it is read. Without the counter nothing is read. */
async function countForm(
  { pool, clock }: Pick<SubmissionContext, 'pool' | 'clock'>,
  address: string,
): Promise<ReviewFormAnswer | null> {
  try {
    const { isWithin, retryAfterSeconds } = await takeRateLimit(pool, FORM_LIMIT, address, clock?.() ?? new Date())
    return isWithin
      ? null
      : refuse(429, { zh: '提交得太频繁了，请稍后再试。', en: 'Too many attempts: try again later.' }, retryAfterSeconds)
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'review forms cannot be counted')
    return refuse(503, { zh: '暂时无法提交，请稍后再试。', en: 'Reviews cannot be sent right now: try again later.' }, 60)
  }
}

async function parseForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
  } catch {
    return null
  }
}

function typedIn(form: FormData): TypedReview {
  const typed: TypedReview = {}
  for (const field of TYPED_FIELDS) {
    const value = form.get(field)
    if (typeof value === 'string') typed[field] = value.slice(0, 20_000)
  }
  return typed
}

/** The visitor of the cookie; none when the reader has refused to be counted (`hub_no=1`). */
function visitorOf(cookies: string): string | undefined {
  if (/(?:^|;\s*)hub_no=1(?:;|$)/.test(cookies)) return undefined
  return /(?:^|;\s*)hub_v=([A-Za-z0-9_-]{8,64})(?:;|$)/.exec(cookies)?.[1]
}

const refuse = (status: 400 | 403 | 413 | 415 | 429 | 503, message: Bilingual, retryAfterSeconds?: number): ReviewFormAnswer => ({
  ok: false,
  status,
  message,
  errors: {},
  typed: {},
  retryAfterSeconds,
})
