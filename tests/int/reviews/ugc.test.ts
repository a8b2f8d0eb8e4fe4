import { expect, test } from 'vitest'
import { editReview } from '#reviews/author/edit-review.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { readUgc } from '#reviews/ugc/ugc.ts'
import { testPayload } from '../../builders/payload.ts'
import { contentOf, decide, makeModerators, newReview } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const { payload, pool } = await testPayload()
const timeZone = 'Asia/Shanghai'

test('the range begins on a Monday in the zone of the hub, and both bad-review rates come from the same reviews', async () => {
  const product = (await makeProduct(payload)).id
  await makeModerators(pool)
  const send = async (at: string, rating: number, more: Partial<ReturnType<typeof newReview>> = {}) => {
    const sent = new Date(at)
    const [id] = await storeReviews(pool, [
      { ...newReview({ product, content: { rating }, at: sent }), grade: 'member', ...more },
    ])
    return id!
  }
  // Sunday 23:59 and Monday 00:00 of Shanghai.
  await send('2026-11-08T15:59:59Z', 5)
  const changed = await send('2026-11-08T16:00:00Z', 1)
  const shown = await send('2026-11-10T04:00:00Z', 2, { memberHash: 'a' })
  await send('2026-11-11T04:00:00Z', 4, { memberHash: 'a' })
  await send('2026-11-11T05:00:00Z', 1, { grade: 'none' })
  await send('2026-11-11T06:00:00Z', 1, { origin: 'import', grade: 'claimed' })
  await decide(pool, { id: shown, action: 'approve', at: new Date('2026-11-10T05:00:00Z') })
  await editReview(pool, { review: changed, content: contentOf({ rating: 4 }), at: new Date('2026-11-12T00:00:00Z') })
  const ugc = await readUgc(pool, { weeks: 3, timeZone, now: new Date('2026-11-18T04:00:00Z') })
  expect(ugc.bad).toEqual({ whole: 4, first: 2, current: 1 })
  expect(ugc.products).toMatchObject([{ submitted: 5, approved: 1, verified: 4, withPhotos: 0, mean: 2 }])
})
