import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { forgetComplaints } from '#care/forget-complaints.ts'
import { inTransaction } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { keepPhotos, removeAbandonedPhotos } from '#reviews/photos/photo-files.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { contentOf, decide, makeModerators, remade, stateOf, submitted } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'
import { tablesWith } from '../../builders/tables-with.ts'

const { payload, pool, dataDir } = await testPayload()
const WORDS = '我家住在龙井村，茶真的苦。'
const who = Buffer.alloc(32, 7)

test('who is erased leaves no word, picture or print in reviews, and the log is whole', async () => {
  const product = (await makeProduct(payload)).id
  await makeModerators(pool)
  const at = new Date(Date.now() - 48 * HOUR_MS)
  const photos = await keepPhotos(pool, [await remade(await makePicture('jpeg'))], at)
  const more = { memberHash: who.toString('hex') }
  const id = await submitted(pool, { product, at, more, content: { text: WORDS, nickname: '龙井村老王', rating: 1, photos } })
  await decide(pool, { id, action: 'approve' })
  await editReview(pool, { review: id, content: contentOf({ text: `${WORDS}还是苦`, rating: 2, photos }), at: new Date() })
  const byLink = await submitted(pool, { product, orderKey: 7, content: { text: `${WORDS}第二次` } })
  const other = await submitted(pool, { product, content: { text: '别人的话' } })

  await inTransaction(pool, async (client) =>
    forgetComplaints(client, await forgetAuthor(client, { names: [more.memberHash], orders: [7] }, new Date())),
  )
  await removeAbandonedPhotos(pool, new Date())

  expect(await stateOf(pool, id)).toBe('withdrawn')
  expect(await stateOf(pool, byLink)).toBe('withdrawn')
  expect(await stateOf(pool, other)).toBe('submitted')
  expect(await tablesWith(pool, '龙井村')).toEqual([])
  expect(await tablesWith(pool, more.memberHash)).toEqual([])
  expect((await readdir(path.join(dataDir, 'uploads/review-photos'))).length).toBe(0)
  expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true })
  const lines = await pool.query<{ action: string }>('select action from review_decisions where review_id = $1 order by seq', [
    id,
  ])
  expect(lines.rows.map(({ action }) => action)).toEqual(['submit', 'screen', 'queue', 'approve', 'edit', 'erase'])
})
