import type { Bilingual } from '#platform/bilingual.ts'
import type { Pool } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { type GivenClip, takeClip } from '../clips/staged-clip.ts'
import { giveConsents } from '../consent/given-consent.ts'
import type { MadePhoto } from '../photos/photo.ts'
import { remakePhotoApart } from '../photos/photo-apart.ts'
import { keepPhotos, removePhotos } from '../photos/photo-files.ts'
import { findStagedPhotos } from '../photos/staged-photos.ts'
import { maskName } from '../plain-text.ts'
import type { MediaName, RevisionContent } from '../revision.ts'
import type { Offered } from '../rewards/offer.ts'
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
  offered?: Offered
  /** The place in a collecting campaign that it is written for. */
  place?: { id: string; campaign: string }
  pool: Pool
  now: Date
}

/** `not-new`: the order line has a review, or the id is taken. `photos`, `clip`: one of them is none, here is what to say. */
export type StoredSubmission =
  | { kind: 'taken'; id: string }
  | { kind: 'not-new' }
  | { kind: 'photos' | 'clip'; message: Bilingual }

/** Keeps a review that was checked, with its photos or its clip; when it is not stored nothing new of them is left. */
export async function storeSubmission(draft: ReviewDraft, submitted: Submitted): Promise<StoredSubmission> {
  const { pool, now, id = uuidv7(now) } = submitted
  const kept = await remakeAndKeep(pool, draft, now)
  if (!kept.ok) return { kind: kept.field, message: kept.message }
  try {
    const stored = await put(draft, kept, { ...submitted, id })
    if (stored === null) await kept.giveUp()
    return stored === null ? { kind: 'not-new' } : { kind: 'taken', id }
  } catch (error) {
    await kept.giveUp()
    throw error
  }
}

type Kept = { photos: MediaName[]; clip: MediaName | null }
type KeptMedia = ({ ok: true; giveUp: () => Promise<void> } & Kept) | { ok: false; field: 'photos' | 'clip'; message: Bilingual }

/** The photos of a form, those sent before first, and its clip. `giveUp` removes the new ones; what was sent before stays, to be sent again. */
export async function remakeAndKeep(
  pool: Pool,
  { photos, staged, ...given }: Pick<ReviewDraft, 'photos' | 'staged'> & GivenClip,
  now: Date,
): Promise<KeptMedia> {
  const before = await findStagedPhotos(pool, staged, now)
  if (!Array.isArray(before)) return { ok: false, field: 'photos', message: before }
  const made = await remakePhotos(photos)
  if (!Array.isArray(made)) return { ok: false, field: 'photos', message: made }
  const film = await takeClip(pool, given, now)
  if (!film.ok) return { ok: false, field: 'clip', message: film.message }
  const kept = await keepPhotos(pool, made, now)
  const giveUp = async () => {
    await removePhotos(pool, kept)
    await film.giveUp()
  }
  return { ok: true, photos: [...before, ...kept], clip: film.clip, giveUp }
}

const put = (
  draft: ReviewDraft,
  kept: Kept,
  { id, product, buyer, proof, offered, place, pool, now }: Submitted & { id: string },
) =>
  putReview(pool, {
    id,
    content: { ...contentOf(draft, kept), ...(proof.kind === 'bought' ? { sku: proof.sku } : {}) },
    productId: product.id,
    follows: null,
    orderKey: proof.kind === 'bought' ? proof.orderKey : null,
    grade: proof.kind === 'bought' ? proof.grade : 'none',
    origin: place ? 'campaign' : buyer.order === undefined ? 'hub' : 'request',
    incentive: place ? 'sample' : (offered?.offer.kind ?? 'none'),
    campaignId: place?.campaign,
    placeId: place?.id,
    offered,
    visitorHash: buyer.visitor?.toString('hex') ?? null,
    memberHash: buyer.member?.toString('hex') ?? null,
    statusHash: hashStatusToken(statusTokenOf(id)),
    at: now,
    submittedAt: now,
    consentedAt: now,
    consents: giveConsents(draft.reuse, {
      door: buyer.order === undefined ? 'form' : 'order-form',
      portrait: draft.portrait,
      at: now,
    }),
  })

/** What a draft says, with what is shown beside it. The whole nickname of who stays unnamed is kept nowhere. */
const contentOf = (draft: ReviewDraft, { photos, clip }: Kept): RevisionContent => ({
  rating: draft.rating,
  logisticsRating: draft.logisticsRating,
  serviceRating: draft.serviceRating,
  text: draft.text,
  nickname: draft.anonymous ? maskName(draft.nickname) : draft.nickname,
  anonymous: draft.anonymous,
  sku: draft.sku,
  answers: draft.answers,
  photos,
  clip,
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
