import { createHash } from 'node:crypto'
import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { ok, type Result } from '#platform/result.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { findOwnReviews } from '#reviews/imports/import-reviews.ts'
import type { NewReview } from '#reviews/new-review.ts'
import type { RevisionContent } from '#reviews/revision.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { idWithin } from '#reviews/submission/review-id.ts'
import { askWechat } from './access-token.ts'
import type { WechatAccount } from './account.ts'
import { hashSaid, readTradeReview, type TradeReview } from './trade-review.ts'
import {
  countOutcomes,
  forgetWaiting,
  type KnownRow,
  type MatchedLine,
  selectKnown,
  selectMatchedLine,
  selectWaiting,
  upsertKept,
} from './trade-reviews.sql.ts'

const A_PAGE = 50
const MOST_PAGES = 400
const FIRST_DAYS = 90
/** Asked for again each time: reviews change for weeks after they were written, and WeChat tells of bad ones only. */
const AGAIN_DAYS = 30
const WAIT_DAYS = 30
const PULLED = 'wechat-trade-reviews-pulled'

export type Pulled = {
  /** Read from WeChat's list. */
  read: number
  /** New reviews of the hub. */
  taken: number
  /** Reviews that their authors have changed. */
  changed: number
  /** Their order is not known here. */
  waiting: number
  /** Their order line has a review that was written here. */
  reviewedHere: number
}

/**
 * Pulls the reviews that buyers left in WeChat for their orders (交易评价) and takes in those whose order the hub knows, by payment or
 * order number. They keep their origin, wait to be read as any other, and open a case when they are bad. Asked for twice, nothing is
 * there twice; what a buyer changes in WeChat is his new revision here.
 */
export async function pullTradeReviews(
  pool: Pool,
  account: WechatAccount,
  now: Date,
): Promise<Result<Pulled, 'refused' | 'away'>> {
  const done: Pulled = { read: 0, taken: 0, changed: 0, waiting: 0, reviewedHere: 0 }
  const last = await readSetting(pool, PULLED)
  const days = last ? AGAIN_DAYS : FIRST_DAYS
  const from = new Date(Math.min(now.getTime() - days * DAY_MS, last ? new Date(last).getTime() : Number.POSITIVE_INFINITY))
  for (let page = 0; page < MOST_PAGES; page++) {
    const asked = await askWechat(pool, account, { path: LIST, query: queryOf(from, now, page * A_PAGE) }, now)
    if (!asked.ok) return asked
    const list = Array.isArray(asked.value.commentList) ? asked.value.commentList : []
    const reviews = list.map(readTradeReview).filter((review) => review !== null)
    done.read += reviews.length
    await takeAll(pool, account.appId, { reviews, now, done })
    if (list.length < A_PAGE) break
  }
  const waiting = (await selectWaiting(pool, account.appId, 1_000)).map(({ body }) => revive(body))
  for (const review of waiting) await take(pool, account.appId, { review, known: undefined, now, done })
  await forgetWaiting(pool, new Date(now.getTime() - WAIT_DAYS * DAY_MS))
  done.waiting = (await readOutcomes(pool, account.appId)).waiting
  await replaceSetting(pool, PULLED, now.toISOString())
  return ok(done)
}

const LIST = '/wxaapi/comment/mpcommentlist/get'
const EVERY_REVIEW = '6'

const queryOf = (from: Date, to: Date, offset: number): Record<string, string> => ({
  startTime: String(Math.floor(from.getTime() / 1_000)),
  endTime: String(Math.floor(to.getTime() / 1_000)),
  filterType: EVERY_REVIEW,
  offset: String(offset),
  limit: String(A_PAGE),
})

type Taking = { now: Date; done: Pulled }

async function takeAll(pool: Pool, appId: string, { reviews, ...taking }: Taking & { reviews: TradeReview[] }): Promise<void> {
  const ids = reviews.map(({ commentId }) => commentId)
  const known = new Map((await selectKnown(pool, appId, ids)).map((row) => [row.comment_id, row]))
  for (const review of reviews) {
    const before = known.get(review.commentId)
    if (before?.said_hash.equals(hashSaid(review)) && before.outcome !== 'waiting') continue
    if (before?.outcome === 'forgotten' || before?.outcome === 'reviewed-here') continue
    await take(pool, appId, { review, known: before, ...taking })
  }
}

async function take(
  pool: Pool,
  appId: string,
  { review, known, now, done }: Taking & { review: TradeReview; known: KnownRow | undefined },
): Promise<void> {
  const { commentId, writtenAt } = review
  const kept = { appId, commentId, saidHash: hashSaid(review), writtenAt, pulledAt: now, body: null, reviewId: null }
  const numbers = [review.payId, review.orderId].filter((number) => number !== '')
  const line = await selectMatchedLine(pool, numbers)
  // What an erased buyer wrote before stays with WeChat.
  if (line?.erased_at && writtenAt <= line.erased_at) return upsertKept(pool, { ...kept, outcome: 'forgotten' })
  if (known?.review_id) {
    const content = contentOf(review, line?.sku ?? null)
    const edited = await editReview(pool, { review: known.review_id, content, at: now, detail: { door: 'wechat' } })
    if (edited.ok) done.changed++
    return upsertKept(pool, { ...kept, outcome: 'taken', reviewId: known.review_id })
  }
  if (!line) return upsertKept(pool, { ...kept, outcome: 'waiting', body: JSON.stringify(review) })
  const id = idWithin(writtenAt, createHash('sha256').update(`wechat ${appId} ${commentId}`).digest('hex'))
  const [stored] = await storeReviews(pool, [toNewReview(review, { id, line, now })])
  // Two who pull at once take the same review once.
  const isOurs = stored !== null || (await findOwnReviews(pool, [id])).has(id)
  if (stored) done.taken++
  else if (!isOurs) done.reviewedHere++
  await upsertKept(pool, { ...kept, ...(isOurs ? { outcome: 'taken', reviewId: id } : { outcome: 'reviewed-here' }) })
}

const toNewReview = (review: TradeReview, { id, line, now }: { id: string; line: MatchedLine; now: Date }): NewReview => ({
  id,
  content: contentOf(review, line.sku),
  productId: line.product_id,
  follows: null,
  orderKey: line.order_key,
  grade: 'wechat',
  origin: 'wechat',
  incentive: 'none',
  visitorHash: null,
  memberHash: line.member_hash,
  statusHash: null,
  at: now,
  submittedAt: review.writtenAt,
  consentedAt: null,
  consents: [],
  detail: { door: 'wechat', comment: review.commentId, media: review.media },
})

const contentOf = (review: TradeReview, sku: string | null): RevisionContent => ({
  rating: review.stars,
  logisticsRating: null,
  serviceRating: null,
  text: review.text,
  nickname: review.nickname,
  anonymous: false,
  sku,
  answers: {},
  photos: [],
  clip: null,
  aiMade: false,
})

const revive = (body: Record<string, unknown>): TradeReview => ({
  ...(body as unknown as TradeReview),
  writtenAt: new Date(String(body.writtenAt)),
})

export type TradeOutcomes = { taken: number; waiting: number; reviewedHere: number; pulledAt: string | null }

/** Where the pulled ones stand, and when WeChat was last asked. */
export async function readOutcomes(pool: Pool, appId: string): Promise<TradeOutcomes> {
  const counts = new Map((await countOutcomes(pool, appId)).map(({ outcome, count }) => [outcome, count]))
  const of = (outcome: string) => counts.get(outcome) ?? 0
  const pulledAt = (await readSetting(pool, PULLED)) ?? null
  return { taken: of('taken'), waiting: of('waiting'), reviewedHere: of('reviewed-here'), pulledAt }
}
