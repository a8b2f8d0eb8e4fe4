import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'
import { uploadFolder } from '#content/upload-folder.ts'
import type { Product } from '#generated/payload-types.ts'
import { maskName } from './plain-text.ts'
import type { ReviewDraft } from './review-input.ts'

export type ReviewToStore = {
  draft: ReviewDraft
  product: Product
  /** Photos as `remakePhoto` made them. */
  photos: readonly Buffer[]
  visitorHash: string | null
  now: Date
}

/** Stores a review and its photos as pending, in one transaction; gives its id. When it throws, no row and no file is left. */
export async function storeReview(payload: Payload, review: ReviewToStore): Promise<string> {
  const req = await createLocalReq({}, payload)
  const names = review.photos.map(() => randomBytes(16).toString('hex'))
  await initTransaction(req)
  try {
    const id = await insertReview(req, review)
    const photos: string[] = []
    for (const [i, data] of review.photos.entries()) photos.push(await insertPhoto(req, { id, data, name: `${names[i]}.webp` }))
    if (photos.length > 0)
      await req.payload.update({ collection: 'reviews', id, data: { photos }, depth: 0, overrideAccess: true, req })
    await commitTransaction(req)
    return id
  } catch (error) {
    await killTransaction(req)
    await removeFiles(names)
    throw error
  }
}

async function insertReview(req: PayloadRequest, { draft, product, visitorHash, now }: ReviewToStore): Promise<string> {
  const { photos: _photos, product: _product, ...words } = draft
  const made = await req.payload.create({
    collection: 'reviews',
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      ...words,
      nickname: draft.anonymous ? maskName(draft.nickname) : draft.nickname,
      product: product.id,
      state: 'pending',
      verified: false,
      submittedAt: now.toISOString(),
      consentedAt: now.toISOString(),
      visitorHash,
    },
  })
  return made.id
}

async function insertPhoto(req: PayloadRequest, photo: { id: string; data: Buffer; name: string }): Promise<string> {
  const { data, name } = photo
  const made = await req.payload.create({
    collection: 'review-photos',
    data: { review: photo.id },
    depth: 0,
    file: { data, name, mimetype: 'image/webp', size: data.length },
    overrideAccess: true,
    req,
  })
  return made.id
}

async function removeFiles(names: string[]): Promise<void> {
  const folder = uploadFolder('review-photos')
  const files = await readdir(folder).catch(() => [])
  const ours = files.filter((file) => names.some((name) => file.startsWith(name)))
  await Promise.all(ours.map((file) => rm(path.join(folder, file), { force: true })))
}
