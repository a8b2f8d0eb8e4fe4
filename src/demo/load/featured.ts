import { DAY_MS } from '#platform/days.ts'
import { listChoices } from '#reviews/consent/choices.ts'
import { featureReview, listFeatured } from '#reviews/featured/featured.ts'
import { readVersion } from '#reviews/read-version.ts'
import { firstAdministrator } from './reviews.ts'
import type { Load } from './steps.ts'

const SHOWN = 6

/** An editor puts reviews with photos, whose authors agreed to it, on the home page. */
export async function loadFeatured({ pool, payload, now }: Load): Promise<void> {
  const at = new Date(now - 2 * DAY_MS)
  const missing = SHOWN - (await listFeatured(pool, at)).length
  if (missing <= 0) return
  const actor = await firstAdministrator(payload)
  const wanted = { purpose: 'stories', words: [], product: null, withPhoto: true } as const
  for (const { id } of await listChoices(pool, wanted, { now: at, limit: missing })) {
    const version = await readVersion(pool, id)
    const featured = await featureReview(pool, { review: id, version, actor, isFeatured: true }, at)
    if (!featured.ok && featured.kind !== 'not-now') throw new Error(`a review was not featured: ${featured.message}`)
  }
}
