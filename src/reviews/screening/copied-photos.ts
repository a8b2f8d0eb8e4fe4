import type { Queryable } from '#platform/database.ts'
import { insertPhotoBands, type OtherPhoto, selectPhotosAlike } from './copied-photos.sql.ts'
import { type Evidence, look } from './finding.ts'
import { bandsOf, distanceOf, MOST_DISTANCE, nearBandsOf } from './photo-bands.ts'
import type { ScreenedPhoto, ScreenedReview, Step } from './screened-review.ts'

/** Somebody else's picture: the same file, or one that looks the same. Of two the later one is the copy. */
export const readCopiedPhotos: Step = async (review, { db }) => {
  const evidence: Evidence[] = []
  for (const photo of review.photos) evidence.push(...(await findCopies(db, review, photo)))
  await insertPhotoBands(
    db,
    review.photos.map(({ id, perceptualHash }) => ({ photo: id, bands: perceptualHash ? bandsOf(perceptualHash) : [] })),
  )
  if (evidence.length === 0) return []
  const count = new Set(evidence.flatMap((one) => (one.kind === 'photo' ? [one.photo] : []))).size
  const words = {
    zh: `${count} 张图片与他人评价中的图片相同或相近。`,
    en: `${count} of its photos are those of other people's reviews or look the same.`,
  }
  return [look(words, 35, evidence)]
}

async function findCopies(
  db: Queryable,
  { id: review, revision }: ScreenedReview,
  { id: photo, sha256, perceptualHash }: ScreenedPhoto,
): Promise<Evidence[]> {
  const near = perceptualHash ? nearBandsOf(perceptualHash) : []
  const others = await selectPhotosAlike(db, { review, sha256, near, isBefore: revision === 1 })
  return others
    .map((other) => ({ other, distance: distanceBetween({ sha256, perceptualHash }, other) }))
    .filter(({ distance }) => distance === null || distance <= MOST_DISTANCE)
    .slice(0, 5)
    .map(({ other, distance }) => ({ kind: 'photo', photo, other: other.id, review: other.review, distance }))
}

/** `null` for the same file, infinite when it cannot be told. */
function distanceBetween(one: Pick<OtherPhoto, 'sha256' | 'perceptualHash'>, other: OtherPhoto): number | null {
  if (one.sha256 !== null && one.sha256 === other.sha256) return null
  if (!one.perceptualHash || !other.perceptualHash) return Number.POSITIVE_INFINITY
  return distanceOf(one.perceptualHash, other.perceptualHash)
}
