import { hashVisitor } from '#orders/member-keys.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import type { MadePhoto } from './photo.ts'
import { remakePhotoApart } from './photo-apart.ts'
import { keepPhotos, removePhotos } from './photo-files.ts'
import { maskName } from './plain-text.ts'
import { type ReviewedProduct, selectReviewedProduct } from './products.sql.ts'
import { type FieldErrors, type ReviewDraft, type ReviewInput, readReviewInput } from './review-input.ts'
import type { MediaName, RevisionContent } from './revision.ts'
import { findStagedPhotos } from './staged-photos.ts'
import { putReview } from './submission-queue.ts'

const ADDRESS_LIMIT = { name: 'review-by-address', limit: 5, windowMs: HOUR_MS }
const VISITOR_LIMIT = { name: 'review-by-visitor', limit: 5, windowMs: HOUR_MS }

export type SubmissionContext = {
  pool: Pool
  /** The network address, from `addressOf`. */
  address: string
  /** The visitor id of the cookie, when the reader lets himself be counted. */
  visitor?: string
  clock?: Clock
}

export type SubmissionFailure = {
  ok: false
  kind: 'invalid' | 'limited' | 'unavailable'
  message: Bilingual
  errors: FieldErrors
  retryAfterSeconds?: number
}
export type Submission = { ok: true; value: { id: string } } | SubmissionFailure

/**
 * Takes a buyer's review in. It is stored for a colleague to read; nothing of it is public. Refuses wrong
 * fields, all at once (`invalid`); the sixth review within an hour from one address or one visitor (`limited`); and
 * everything while the counters or the store cannot be reached (`unavailable`).
 */
export async function submitReview(input: ReviewInput, context: SubmissionContext): Promise<Submission> {
  const { draft, errors } = readReviewInput(input)
  try {
    const product = errors.product ? undefined : await selectReviewedProduct(context.pool, draft.product)
    // What the fields themselves lack is said first: nobody is told that a product was not found who named none.
    for (const [field, text] of Object.entries(refuseProduct(draft, product)))
      if (!errors[field as keyof FieldErrors]) errors[field as keyof FieldErrors] = text
    if (!product || Object.keys(errors).length > 0) return invalid(errors)
    const now = (context.clock ?? systemClock)()
    const limited = await refuseTooMany(context, now)
    if (limited) return limited
    const staged = await findStagedPhotos(context.pool, draft.staged, now)
    if (!Array.isArray(staged)) return invalid({ photos: staged })
    const made = await remakePhotos(draft.photos)
    if (!Array.isArray(made)) return invalid({ photos: made })
    const kept = await keepPhotos(context.pool, made, now)
    try {
      return { ok: true, value: { id: await store(draft, { product, photos: [...staged, ...kept], context, now }) } }
    } catch (error) {
      // What was uploaded before stays: the form is sent again with it.
      await removePhotos(context.pool, kept)
      throw error
    }
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'a review could not be taken in')
    return { ok: false, kind: 'unavailable', message: unavailable, errors: {}, retryAfterSeconds: 60 }
  }
}

type Checked = { product: ReviewedProduct; photos: MediaName[]; context: SubmissionContext; now: Date }

async function store(draft: ReviewDraft, { product, photos, context, now }: Checked): Promise<string> {
  const id = await putReview(context.pool, {
    content: contentOf(draft, photos),
    productId: product.id,
    follows: null,
    orderKey: null,
    grade: 'none',
    origin: 'hub',
    incentive: 'none',
    visitorHash: await keepableVisitor(context),
    memberHash: null,
    statusHash: null,
    at: now,
    submittedAt: now,
    consentedAt: now,
  })
  if (id === null) throw new Error('a review without an order met one that has it')
  return id
}

const contentOf = (draft: ReviewDraft, photos: MediaName[]): RevisionContent => ({
  rating: draft.rating,
  logisticsRating: draft.logisticsRating,
  serviceRating: draft.serviceRating,
  text: draft.text,
  nickname: draft.anonymous ? maskName(draft.nickname) : draft.nickname,
  anonymous: draft.anonymous,
  sku: draft.sku,
  answers: {},
  photos,
  clip: null,
  aiMade: false,
})

function refuseProduct(draft: ReviewDraft, product: ReviewedProduct | undefined): FieldErrors {
  if (!product) return { product: { zh: '没有找到这件商品。', en: 'There is no such product.' } }
  const isKnown = !draft.sku || product.skus.includes(draft.sku)
  return isKnown ? {} : { sku: { zh: '没有这个规格。', en: 'There is no such variant.' } }
}

async function refuseTooMany({ pool, address, visitor }: SubmissionContext, now: Date): Promise<SubmissionFailure | null> {
  const answers = [await takeRateLimit(pool, ADDRESS_LIMIT, address, now)]
  if (visitor) answers.push(await takeRateLimit(pool, VISITOR_LIMIT, visitor, now))
  const over = answers.filter(({ isWithin }) => !isWithin)
  if (over.length === 0) return null
  const retryAfterSeconds = Math.max(...over.map((answer) => answer.retryAfterSeconds))
  return { ok: false, kind: 'limited', message: tooMany, errors: {}, retryAfterSeconds }
}

async function remakePhotos(files: readonly Uint8Array[]): Promise<MadePhoto[] | Bilingual> {
  const photos: MadePhoto[] = []
  for (const file of files) {
    const made = await remakePhotoApart(file)
    if (!made.ok) return made.message
    photos.push(made.value)
  }
  return photos
}

async function keepableVisitor({ pool, visitor }: SubmissionContext): Promise<string | null> {
  if (!visitor) return null
  return hashVisitor(await openVisitorKey(pool, process.env.HUB_VISITOR_KEY), visitor).toString('hex')
}

const invalid = (errors: FieldErrors): SubmissionFailure => ({
  ok: false,
  kind: 'invalid',
  message: { zh: '有几处需要修改，您填写的内容都还在。', en: 'Some fields need a change; what you wrote is still here.' },
  errors,
})

const tooMany = { zh: '提交得太频繁了，请一小时后再试。', en: 'Too many reviews: try again in an hour.' }
const unavailable = { zh: '暂时无法提交，请稍后再试。', en: 'Reviews cannot be sent right now: try again later.' }
