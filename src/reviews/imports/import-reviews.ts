import { createHash } from 'node:crypto'
import type { Pool, Queryable } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { actOnReview } from '../act.ts'
import type { NewReview } from '../new-review.ts'
import { storeReviews } from '../store-reviews.ts'
import { idWithin } from '../submission/review-id.ts'
import {
  deleteEmptyImport,
  insertImport,
  insertImportLines,
  markImportUndone,
  selectImportedReviews,
  selectOwnIds,
  selectRecentImports,
  selectTakenBack,
} from './imports.sql.ts'

export { type KnownProduct, selectKnownProducts as listKnownProducts } from './imports.sql.ts'

/** How long an import may be taken back. */
const UNDO_MS = DAY_MS
const BATCH = 500

/** A review that somebody else collected, as its table has it. `sourceId` is what that system calls it. */
export type ImportedReview = {
  line: number
  sourceId: string | null
  productId: string
  sku: string | null
  rating: number
  text: string
  nickname: string
  writtenAt: Date
  /** That system says that its author bought; we do not know, so it is never a badge of ours. */
  claimsPurchase: boolean
}

/** Where a table came from and who vouches that buyers wrote what is in it. */
export type Provenance = { source: string; file: string; userId: string; vouched: string }

export type Imported = { accepted: number; duplicates: number }

/**
 * Takes reviews in that others collected, as theirs: they wait to be read as any other, earn nothing, and keep their date beside
 * ours. The same review of the same source is taken once, however often it comes; one that was taken back comes again.
 */
export async function importReviews(
  pool: Pool,
  from: Provenance,
  reviews: readonly ImportedReview[],
  now: Date,
): Promise<Imported> {
  const id = await insertImport(pool, { ...from, at: now })
  let accepted = 0
  for (let start = 0; start < reviews.length; start += BATCH) {
    const batch = reviews.slice(start, start + BATCH)
    const taken = await takeBatch(pool, { ...from, import: id }, batch, now)
    await insertImportLines(pool, id, taken)
    accepted += taken.length
  }
  await deleteEmptyImport(pool, id)
  return { accepted, duplicates: reviews.length - accepted }
}

type Taken = { review: string; line: number }

async function takeBatch(
  pool: Pool,
  from: Provenance & { import: string },
  batch: readonly ImportedReview[],
  now: Date,
): Promise<Taken[]> {
  const named = batch.map((review) => ({ review, id: idOf(from.source, review) }))
  const stored = await storeReviews(
    pool,
    named.map(({ review, id }) => toNewReview(review, { id, from, now })),
  )
  const isNew = new Set(stored)
  const known = named.filter(({ id }) => !isNew.has(id))
  const back = new Set(
    await selectTakenBack(
      pool,
      known.map(({ id }) => id),
    ),
  )
  const again: string[] = []
  for (const id of back) {
    const act = {
      review: id,
      action: 'resume',
      actor: { kind: 'system', step: 'import' },
      detail: { import: from.import },
    } as const
    if ((await actOnReview(pool, act, now)).ok) again.push(id)
  }
  const lines = new Map(named.map(({ id, review }) => [id, review.line]))
  return [...stored.filter((id) => id !== null), ...again].map((review) => ({ review, line: lines.get(review)! }))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Those of these names under which this hub has a review itself: its own export is no import. */
export const findOwnReviews = async (db: Queryable, names: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    await selectOwnIds(
      db,
      names.filter((name) => UUID.test(name)),
    ),
  )

/** The same for the same review of the same source; its time is that of the writing. */
function idOf(source: string, { sourceId, productId, nickname, writtenAt, text }: ImportedReview): string {
  const name = sourceId ? [source, sourceId] : [source, '', productId, nickname, writtenAt.toISOString(), text]
  return idWithin(writtenAt, createHash('sha256').update(JSON.stringify(name)).digest('hex'))
}

const toNewReview = (
  review: ImportedReview,
  { id, from, now }: { id: string; from: Provenance & { import: string }; now: Date },
): NewReview => ({
  id,
  content: {
    rating: review.rating,
    logisticsRating: null,
    serviceRating: null,
    text: review.text,
    nickname: review.nickname,
    anonymous: false,
    sku: review.sku,
    answers: {},
    photos: [],
    clip: null,
    aiMade: false,
  },
  productId: review.productId,
  follows: null,
  orderKey: null,
  grade: review.claimsPurchase ? 'claimed' : 'none',
  origin: 'import',
  incentive: 'none',
  visitorHash: null,
  memberHash: null,
  statusHash: null,
  at: now,
  submittedAt: review.writtenAt,
  consentedAt: null,
  consents: [],
  detail: {
    import: from.import,
    source: from.source,
    sourceId: review.sourceId ?? '',
    line: review.line,
    by: from.userId,
    vouched: from.vouched,
  },
})

export type RecentImport = { id: string; file: string; source: string; at: string; accepted: number; isUndone: boolean }

/** Imports of the last 24 h, the latest first, at most 5. */
export async function listRecentReviewImports(db: Queryable, now: Date): Promise<RecentImport[]> {
  const rows = await selectRecentImports(db, new Date(now.getTime() - UNDO_MS))
  return rows.map(({ at, undone_at, ...row }) => ({ ...row, at: at.toISOString(), isUndone: undone_at !== null }))
}

/**
 * Takes an import of the last 24 h back: its reviews are withdrawn, and stay in the log. Gives how many; those that were withdrawn or
 * removed already are left as they are. Refuses (`gone`) an import that is older, unknown or undone.
 */
export async function undoReviewImport(
  pool: Pool,
  id: string,
  userId: string,
  now: Date,
): Promise<Result<{ withdrawn: number; left: number }, 'gone'>> {
  if (!(await markImportUndone(pool, id, { since: new Date(now.getTime() - UNDO_MS), now })))
    return fail('gone', 'there is no import of the last 24 h that could be undone')
  const reviews = await selectImportedReviews(pool, id)
  let withdrawn = 0
  for (const review of reviews) {
    const act = {
      review,
      action: 'take-back',
      actor: { kind: 'system', step: 'import' },
      detail: { import: id, by: userId },
    } as const
    if ((await actOnReview(pool, act, now)).ok) withdrawn++
  }
  return ok({ withdrawn, left: reviews.length - withdrawn })
}
