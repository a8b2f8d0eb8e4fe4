import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { submitReview } from '#reviews/submission.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleague, type Rest, restOf } from '../../builders/rest.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let moderator: Colleague

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  await makeProduct(payload)
  moderator = await makeColleague(payload, 'moderator', 'moderator@example.com')
})

async function pending(): Promise<string> {
  await pool.query('delete from rate_limits')
  const input = { product: 'spring-tea', rating: 1, text: '包装破了。', nickname: '小桃', consent: true }
  const answer = await submitReview(input, { payload, pool, address: '203.0.113.7' })
  if (!answer.ok) throw new Error(answer.message.en)
  return answer.value.id
}
const patch = (id: string, body: unknown) => rest('PATCH', `/api/reviews/${id}`, { token: moderator.token, body })
const changes = async (id: string) =>
  (await pool.query("select 1 from outbox where event = 'content.changed' and data->>'id' = $1", [id])).rowCount

describe('a moderator', () => {
  it('publishes a review, and it is kept who did and when', async () => {
    const id = await pending()
    expect((await rest('GET', `/api/reviews/${id}`)).status).toBe(404)
    expect(await changes(id)).toBe(0)
    expect((await patch(id, { state: 'published' })).status).toBe(200)
    const review = await payload.findByID({ collection: 'reviews', id, depth: 0 })
    expect(review).toMatchObject({
      state: 'published',
      decidedBy: moderator.id,
      decidedAt: expect.any(String),
      publishedAt: expect.any(String),
    })
    expect(await changes(id)).toBe(1)
    expect((await rest('GET', `/api/reviews/${id}`)).body).toMatchObject({ text: '包装破了。' })
  })

  it('rejects with a reason and not without', async () => {
    const id = await pending()
    expect((await patch(id, { state: 'rejected' })).status).toBe(400)
    expect((await patch(id, { state: 'rejected', rejectionReason: 'too-negative' })).status).toBe(400)
    expect((await patch(id, { state: 'rejected', rejectionReason: 'advertising' })).status).toBe(200)
    expect(await changes(id)).toBe(0)
  })

  it('takes down what was shown, and announces it', async () => {
    const id = await pending()
    await patch(id, { state: 'published' })
    await patch(id, { state: 'rejected', rejectionReason: 'privacy' })
    expect(await changes(id)).toBe(2)
    expect((await rest('GET', `/api/reviews/${id}`)).status).toBe(404)
  })

  it('does not undecide', async () => {
    const id = await pending()
    await patch(id, { state: 'published' })
    expect((await patch(id, { state: 'pending' })).status).toBe(400)
  })

  it('changes neither the rating nor a word, nor who decided', async () => {
    const id = await pending()
    const body = {
      rating: 5,
      text: '非常好！',
      nickname: '官方',
      verified: true,
      submittedAt: '2020-01-01T00:00:00Z',
      decidedBy: null,
      photos: [],
    }
    expect((await patch(id, { ...body, state: 'published' })).status).toBe(200)
    expect(await payload.findByID({ collection: 'reviews', id, depth: 0 })).toMatchObject({
      rating: 1,
      text: '包装破了。',
      nickname: '小桃',
      verified: false,
      decidedBy: moderator.id,
    })
  })
})
