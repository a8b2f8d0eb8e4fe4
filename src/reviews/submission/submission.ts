import { hashVisitor } from '#orders/member-keys.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { log } from '#platform/log.ts'
import { takeRateLimit } from '#platform/rate-limit.ts'
import { readAnswers } from '../product-questions.ts'
import type { ReviewState } from '../review-states.ts'
import { findOffered } from '../rewards/offers.ts'
import { findPlaceProof } from './place-proof.ts'
import { type ReviewedProduct, selectReviewedProduct } from './products.sql.ts'
import { type Buyer, findProof, type Proof } from './proof.ts'
import { findSame, reviewIdOf, statusTokenOf } from './review-id.ts'
import { type FieldErrors, hasClip, type ReviewDraft, type ReviewInput, readReviewInput } from './review-input.ts'
import { storeSubmission } from './store-submission.ts'

const ADDRESS_LIMIT = { name: 'review-by-address', limit: 5, windowMs: HOUR_MS }
const VISITOR_LIMIT = { name: 'review-by-visitor', limit: 5, windowMs: HOUR_MS }
/** Who has the link of an order has bought; one household may have bought much. */
const ORDER_LIMIT = { name: 'review-by-order', limit: 60, windowMs: HOUR_MS }

export type SubmissionContext = {
  pool: Pool
  /** The network address, from `addressOf`. */
  address: string
  /** The visitor id of the cookie, when the reader lets himself be counted. */
  visitor?: string
  /** The key under which that id is hashed, when the caller has it at hand. */
  visitorKey?: Buffer
  /** The keyed hash of the member whose session came with it. */
  member?: Buffer
  /** The hub's number of the order whose signed link the author came by. */
  order?: number
  /** The place in a collecting campaign whose signed link the author came by. */
  place?: { id: string; campaign: string; product: string }
  clock?: Clock
}

export type SubmissionFailure = {
  ok: false
  kind: 'invalid' | 'limited' | 'unavailable' | 'reviewed'
  message: Bilingual
  errors: FieldErrors
  retryAfterSeconds?: number
  /** The review that the order line has already. */
  first?: { id: string; state: ReviewState; status: string }
}
/** `status` is the token of the private link under which the author sees how it stands. */
export type Submission = { ok: true; value: { id: string; status: string } } | SubmissionFailure

/**
 * Takes a buyer's review in. It is stored for the machine and for a colleague to read; nothing of it is public. Whether its
 * author bought is looked up in stored orders. Refuses wrong fields, all at once (`invalid`); an order line that has its review
 * (`reviewed`); the sixth review within an hour from one address or one visitor (`limited`); and everything while the counters or
 * the store cannot be reached (`unavailable`). The same form sent twice is one review.
 */
export async function submitReview(input: ReviewInput, context: SubmissionContext): Promise<Submission> {
  const { draft, errors } = readReviewInput(input)
  try {
    const product = errors.product ? undefined : await selectReviewedProduct(context.pool, draft.product)
    // What the fields themselves lack is said first: nobody is told that a product was not found who named none.
    for (const [field, text] of Object.entries(refuseProduct(draft, product)))
      if (!errors[field as keyof FieldErrors]) errors[field as keyof FieldErrors] = text
    const answered = readAnswers(draft.answers, product?.questions ?? [])
    Object.assign(errors, answered.errors)
    if (!product || Object.keys(errors).length > 0) return invalid(errors)
    return await submitChecked({ ...draft, answers: answered.answers }, { product, once: input.once, context })
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'a review could not be taken in')
    return { ok: false, kind: 'unavailable', message: unavailable, errors: {}, retryAfterSeconds: 60 }
  }
}

type Checked = { product: ReviewedProduct; once: unknown; context: SubmissionContext }

async function submitChecked(draft: ReviewDraft, { product, once, context }: Checked): Promise<Submission> {
  const { pool } = context
  const now = (context.clock ?? systemClock)()
  const { id, isNamed } = reviewIdOf(once, now)
  const same = isNamed ? await findSame(pool, id, draft) : 'new'
  if (same === 'same') return taken(id)
  const visitor = await keepableVisitor(context)
  const buyer: Buyer = { order: context.order, member: context.member, visitor }
  // Whoever got a sample has not bought it, whatever he bought besides.
  const proof: Proof = context.place
    ? await findPlaceProof(pool, context.place.id)
    : await findProof(pool, { productId: product.id, sku: draft.sku }, buyer)
  if (proof.kind === 'reviewed') return reviewed({ id: proof.review, state: proof.state })
  const limited = await refuseTooMany(context, now)
  if (limited) return limited
  const photos = draft.photos.length + draft.staged.length + (hasClip(draft) ? 1 : 0)
  const offered = proof.kind === 'bought' ? await findOffered(pool, { ...proof, photos, now }) : undefined
  const stored = await storeSubmission(draft, {
    id: same === 'other' ? undefined : id,
    product,
    buyer,
    proof,
    offered,
    place: context.place,
    pool,
    now,
  })
  if (stored.kind === 'photos' || stored.kind === 'clip') return invalid({ [stored.kind]: stored.message })
  if (stored.kind === 'taken') return taken(stored.id)
  // Somebody was faster, most likely the same person's second tap: what is there now says which.
  if (isNamed && (await findSame(pool, id, draft)) === 'same') return taken(id)
  const again = await findProof(pool, { productId: product.id, sku: draft.sku }, buyer)
  if (again.kind === 'reviewed') return reviewed({ id: again.review, state: again.state })
  throw new Error('a review was neither stored nor there')
}

const taken = (id: string): Submission => ({ ok: true, value: { id, status: statusTokenOf(id) } })

function refuseProduct(draft: ReviewDraft, product: ReviewedProduct | undefined): FieldErrors {
  if (!product) return { product: { zh: '没有找到这件商品。', en: 'There is no such product.' } }
  const isKnown = !draft.sku || product.skus.includes(draft.sku)
  return isKnown ? {} : { sku: { zh: '没有这个规格。', en: 'There is no such variant.' } }
}

async function refuseTooMany(context: SubmissionContext, now: Date): Promise<SubmissionFailure | null> {
  const { pool, address, visitor, order } = context
  const answers =
    order === undefined
      ? [await takeRateLimit(pool, ADDRESS_LIMIT, address, now)]
      : [await takeRateLimit(pool, ORDER_LIMIT, String(order), now)]
  if (visitor && order === undefined) answers.push(await takeRateLimit(pool, VISITOR_LIMIT, visitor, now))
  const over = answers.filter(({ isWithin }) => !isWithin)
  if (over.length === 0) return null
  const retryAfterSeconds = Math.max(...over.map((answer) => answer.retryAfterSeconds))
  return { ok: false, kind: 'limited', message: tooMany, errors: {}, retryAfterSeconds }
}

async function keepableVisitor({ pool, visitor, visitorKey }: SubmissionContext): Promise<Buffer | undefined> {
  if (!visitor) return undefined
  return hashVisitor(visitorKey ?? (await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)), visitor)
}

const invalid = (errors: FieldErrors): SubmissionFailure => ({
  ok: false,
  kind: 'invalid',
  message: { zh: '有几处需要修改，你填写的内容都还在。', en: 'Some fields need a change; what you wrote is still here.' },
  errors,
})

const reviewed = (first: { id: string; state: ReviewState }): SubmissionFailure => ({
  ok: false,
  kind: 'reviewed',
  message: {
    zh: '这件商品你已经评价过了，谢谢。想补充的话，可以修改那一条，展示后也可以追评。',
    en: 'You have reviewed this purchase already, thank you. To add something, edit that review, or follow it up once it is shown.',
  },
  errors: {},
  first: { ...first, status: statusTokenOf(first.id) },
})

const tooMany = { zh: '提交得太频繁了，请一小时后再试。', en: 'Too many reviews: try again in an hour.' }
const unavailable = { zh: '暂时无法提交，请稍后再试。', en: 'Reviews cannot be sent right now: try again later.' }
