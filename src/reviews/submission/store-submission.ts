import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import type { MadePhoto } from '../photos/photo.ts'
import { remakePhotoApart } from '../photos/photo-apart.ts'
import { keepPhotos, removePhotos } from '../photos/photo-files.ts'
import { findStagedPhotos } from '../photos/staged-photos.ts'
import type { MediaName, RevisionContent } from '../revision.ts'
import { maskName } from './plain-text.ts'
import type { ReviewedProduct } from './products.sql.ts'
import type { Buyer, Proof } from './proof.ts'
import { hashStatusToken, statusTokenOf } from './review-id.ts'
import type { ReviewDraft } from './review-input.ts'
import { putReview } from './submission-queue.ts'

type Submitted = {
  /** A new one when absent. */
  id?: string
  product: ReviewedProduct
  buyer: Buyer
  proof: Exclude<Proof, { kind: 'reviewed' }>
  pool: Pool
  now: Date
}

/** `not-new`: the order line has a review, or the id is taken. `photos`: one of them is no photo, here is what to say. */
export type StoredSubmission = { kind: 'taken'; id: string } | { kind: 'not-new' } | { kind: 'photos'; message: Bilingual }

/** Keeps a review that was checked, with its photos; when it is not stored no new photo is left. */
export async function storeSubmission(draft: ReviewDraft, submitted: Submitted): Promise<StoredSubmission> {
  const { pool, now, id = uuidv7(now) } = submitted
  const kept = await remakeAndKeep(pool, draft, now)
  if (!kept.ok) return { kind: 'photos', message: kept.message }
  try {
    const stored = await put(contentOf(draft, kept.photos), { ...submitted, id })
    if (stored === null) await kept.giveUp()
    return stored === null ? { kind: 'not-new' } : { kind: 'taken', id }
  } catch (error) {
    await kept.giveUp()
    throw error
  }
}

type KeptPhotos = { ok: true; photos: MediaName[]; giveUp: () => Promise<void> } | { ok: false; message: Bilingual }

/** The photos of a form, those sent before first. `giveUp` removes the new ones; what was sent before stays, to be sent again. */
export async function remakeAndKeep(
  pool: Pool,
  { photos, staged }: Pick<ReviewDraft, 'photos' | 'staged'>,
  now: Date,
): Promise<KeptPhotos> {
  const before = await findStagedPhotos(pool, staged, now)
  if (!Array.isArray(before)) return { ok: false, message: before }
  const made = await remakePhotos(photos)
  if (!Array.isArray(made)) return { ok: false, message: made }
  const kept = await keepPhotos(pool, made, now)
  return { ok: true, photos: [...before, ...kept], giveUp: () => removePhotos(pool, kept) }
}

const put = (content: RevisionContent, { id, product, buyer, proof, pool, now }: Submitted & { id: string }) =>
  putReview(pool, {
    id,
    content: proof.kind === 'bought' ? { ...content, sku: proof.sku } : content,
    productId: product.id,
    follows: null,
    orderKey: proof.kind === 'bought' ? proof.orderKey : null,
    grade: proof.kind === 'bought' ? proof.grade : 'none',
    origin: buyer.order === undefined ? 'hub' : 'request',
    incentive: 'none',
    visitorHash: buyer.visitor?.toString('hex') ?? null,
    memberHash: buyer.member?.toString('hex') ?? null,
    statusHash: hashStatusToken(statusTokenOf(id)),
    at: now,
    submittedAt: now,
    consentedAt: now,
  })

/** What a draft says, with these photos. The whole nickname of who stays unnamed is kept nowhere. */
const contentOf = (draft: ReviewDraft, photos: MediaName[]): RevisionContent => ({
  rating: draft.rating,
  logisticsRating: draft.logisticsRating,
  serviceRating: draft.serviceRating,
  text: draft.text,
  nickname: draft.anonymous ? maskName(draft.nickname) : draft.nickname,
  anonymous: draft.anonymous,
  sku: draft.sku,
  answers: draft.answers,
  photos,
  clip: null,
  aiMade: draft.aiMade,
})

async function remakePhotos(files: readonly Uint8Array[]): Promise<MadePhoto[] | Bilingual> {
  const photos: MadePhoto[] = []
  for (const file of files) {
    const made = await remakePhotoApart(file)
    if (!made.ok) return made.message
    photos.push(made.value)
  }
  return photos
}
