import type { Bilingual } from '#platform/bilingual.ts'
import type { GivenClip } from '../clips/staged-clip.ts'
import { type AnswerField, answerField, givenAnswers } from '../product-questions.ts'
import { type ReaderForm, type ReadForm, readReaderForm } from './form-request.ts'
import { type FieldErrors, MAX_PHOTOS } from './review-input.ts'
import { type SubmissionContext, type SubmissionFailure, submitReview } from './submission.ts'

const TYPED_FIELDS = [
  'product',
  'sku',
  'rating',
  'logisticsRating',
  'serviceRating',
  'text',
  'nickname',
  'anonymous',
  'aiMade',
  'consent',
  'consentStories',
  'consentAdvertising',
  'portrait',
] as const

/** What was typed, to be shown again beside the errors. Chosen files cannot be shown again by any browser. */
export type TypedReview = Partial<Record<(typeof TYPED_FIELDS)[number] | AnswerField, string>>

export type ReviewFormAnswer =
  | { ok: true; id: string; status: string }
  | {
      ok: false
      /** HTTP status to answer with. */
      status: 400 | 403 | 409 | 413 | 415 | 422 | 429 | 503
      message: Bilingual
      errors: FieldErrors
      typed: TypedReview
      retryAfterSeconds?: number
      first?: SubmissionFailure['first']
    }

export type FormContext = Omit<SubmissionContext, 'address' | 'visitor'>

/**
 * Takes the POST of the native review form (`multipart/form-data`; fields as in `ReviewInput`, files as `photos`, photos that were
 * sent before as `photo`, a clip as `film` or, sent before, as `clip` with its `poster`, answers as `answer-<key>`) of at most 80 MiB. The caller shows the answer: thanks when it is stored, else the form again with
 * `typed` and `errors`.
 */
export async function takeReviewForm(request: Request, context: FormContext): Promise<ReviewFormAnswer> {
  const read = await readReaderForm(request, context)
  return read.ok ? takeReadForm(read, context) : { ...read, errors: {}, typed: {} }
}

/** The same of a form that was read already. */
export async function takeReadForm({ form, address, visitor }: ReadForm, context: FormContext): Promise<ReviewFormAnswer> {
  const typed = typedIn(form)
  const answers = givenAnswers(form.entries())
  const fixed = context.place ? { product: context.place.product } : {}
  const input = { ...typed, ...fixed, ...(await mediaIn(form)), answers, once: form.get('once') }
  const answer = await submitReview(input, { ...context, address, visitor })
  if (answer.ok) return { ok: true, ...answer.value }
  return { ...answer, status: statusOf[answer.kind], typed }
}

/** HTTP status of why a review is not taken. */
export const statusOf = { invalid: 422, limited: 429, unavailable: 503, reviewed: 409 } as const

type GivenMedia = { photos: Uint8Array[]; staged: string[] } & GivenClip

/** The photos and the clip of a form, or of one part of it whose fields end in `suffix`. */
export async function mediaIn(form: ReaderForm, suffix = ''): Promise<GivenMedia> {
  const files = filesIn(form, `photos${suffix}`)
  const staged = form.getAll(`photo${suffix}`).filter((entry): entry is string => typeof entry === 'string' && entry !== '')
  // One more than allowed is enough to know that there are too many.
  const most = MAX_PHOTOS + 1
  const photos = await Promise.all(files.slice(0, most).map(async (file) => new Uint8Array(await file.arrayBuffer())))
  const [film] = filesIn(form, `film${suffix}`)
  const named = (name: string) => String(form.get(`${name}${suffix}`) ?? '').slice(0, 100) || undefined
  return {
    photos,
    staged: staged.slice(0, most),
    clip: film && new Uint8Array(await film.arrayBuffer()),
    stagedClip: named('clip'),
    poster: named('poster'),
  }
}

const filesIn = (form: ReaderForm, name: string): File[] =>
  form.getAll(name).filter((entry): entry is File => entry instanceof File && (entry.size > 0 || entry.name !== ''))

function typedIn(form: ReaderForm): TypedReview {
  const typed: TypedReview = {}
  for (const field of TYPED_FIELDS) {
    const value = form.get(field)
    if (typeof value === 'string') typed[field] = value.slice(0, 20_000)
  }
  for (const [key, answer] of Object.entries(givenAnswers(form.entries()))) typed[answerField(key)] = answer.slice(0, 100)
  return typed
}
