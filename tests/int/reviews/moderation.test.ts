import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { readVersion } from '#reviews/read-version.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { pending, stateOf } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let rest: Rest
let staff: Record<string, Colleague>
let product: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  rest = restOf(payload)
  product = (await makeProduct(payload)).id
  staff = await makeColleagues(payload)
})

const made = () => pending(pool, { product, content: { rating: 1, text: '包装破了。' } })
type Press = { id: string; action: string; code?: string; version?: number; note?: string; text?: string; as?: string }
const press = async ({ id, as = 'moderator', version, ...body }: Press) =>
  rest('POST', '/api/review-actions', {
    token: staff[as]!.token,
    body: { review: id, version: version ?? (await readVersion(pool, id)), ...body },
  })
const changes = async (id: string) =>
  (await pool.query("select 1 from outbox where event = 'content.changed' and data->>'id' = $1", [id])).rowCount

describe('a moderator', () => {
  it('publishes a review, and it is kept who did and when', async () => {
    const id = await made()
    expect((await rest('GET', `/api/reviews/${id}`)).status).toBe(404)
    expect(await changes(id)).toBe(0)
    expect((await press({ id, action: 'approve' })).status).toBe(200)
    expect(await payload.findByID({ collection: 'reviews', id, depth: 0 })).toMatchObject({
      state: 'published',
      decidedBy: staff.moderator!.id,
      decidedAt: expect.any(String),
      publishedAt: expect.any(String),
      dueAt: null,
    })
    expect(await changes(id)).toBe(1)
    expect((await rest('GET', `/api/reviews/${id}`)).body).toMatchObject({ text: '包装破了。' })
  })

  it.each([
    ['without a reason', {}],
    ['with one that is not on the list', { code: 'too-negative' }],
  ])('does not reject %s', async (_, more) => {
    const id = await made()
    expect((await press({ id, action: 'reject', ...more })).status).toBe(400)
    expect(await stateOf(pool, id)).toBe('pending')
  })

  it('rejects with a reason, and returns only what its author can mend', async () => {
    const [rejected, returned] = [await made(), await made()]
    expect((await press({ id: rejected, action: 'reject', code: 'ad-other' })).status).toBe(200)
    expect((await press({ id: returned, action: 'return', code: 'fake-brush' })).status).toBe(400)
    expect((await press({ id: returned, action: 'return', code: 'pii-own' })).status).toBe(200)
    expect(await stateOf(pool, returned)).toBe('returned')
    expect(await changes(rejected)).toBe(0)
  })

  it('takes down what was shown, and announces it', async () => {
    const id = await made()
    await press({ id, action: 'approve' })
    await press({ id, action: 'reject', code: 'pii-other' })
    expect(await changes(id)).toBe(2)
    expect((await rest('GET', `/api/reviews/${id}`)).status).toBe(404)
  })

  it('who was second gets a conflict, not a silent win', async () => {
    const id = await made()
    const version = await readVersion(pool, id)
    const answers = await Promise.all([
      press({ id, action: 'approve', version }),
      press({ id, action: 'reject', code: 'insult', version, as: 'administrator' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('undoes within seconds and nobody else does', async () => {
    const id = await made()
    await press({ id, action: 'reject', code: 'insult' })
    expect((await press({ id, action: 'undo', as: 'administrator' })).status).toBe(403)
    expect((await press({ id, action: 'undo' })).status).toBe(200)
    expect(await payload.findByID({ collection: 'reviews', id, depth: 0 })).toMatchObject({ state: 'pending', reasonCode: null })
    expect((await press({ id, action: 'undo' })).status).toBe(409)
  })

  it('removes nothing by legal order; an administrator does, and names the order', async () => {
    const id = await made()
    expect((await press({ id, action: 'remove', note: '判决书 1 号' })).status).toBe(403)
    expect((await press({ id, action: 'remove', as: 'administrator' })).status).toBe(400)
    expect((await press({ id, action: 'remove', as: 'administrator', note: '判决书 1 号' })).status).toBe(200)
    expect(await stateOf(pool, id)).toBe('removed')
  })
})

describe('the brand', () => {
  const shown = async () => {
    const id = await made()
    await press({ id, action: 'approve' })
    return id
  }
  const answered = (id: string, text: string, as = 'brand-manager') => press({ id, action: 'answer', text, as })
  const answerOf = async (id: string) => (await payload.findByID({ collection: 'reviews', id, depth: 0 })).brandAnswer

  it.each(['brand-manager', 'moderator'])(
    'answers once as a %s; a new answer takes its place and the log keeps both',
    async (as) => {
      const id = await shown()
      expect((await answered(id, '  已为您\u0007补发。 ', as)).status).toBe(200)
      expect((await answered(id, '补发的包裹今天到。', as)).status).toBe(200)
      expect((await rest('GET', `/api/reviews/${id}`)).body).toMatchObject({
        brandAnswer: '补发的包裹今天到。',
        state: 'published',
      })
      const lines = await pool.query(
        "select detail from review_decisions where review_id = $1 and action = 'answer' order by seq",
        [id],
      )
      expect(lines.rows.map(({ detail }) => detail.text)).toEqual(['已为您补发。', '补发的包裹今天到。'])
      expect(await changes(id)).toBe(3)
    },
  )

  it.each([
    ['nothing', ' \n ', '1 到 500'],
    ['too much', '茶'.repeat(501), '1 到 500'],
    ['a plea for a rating', '改成五 星好吗', '五星'],
    ['a promise', '联系客服返现', '返现'],
  ])('does not answer %s', async (_, text, said) => {
    const id = await shown()
    const answer = await answered(id, text)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(said)
    expect(await answerOf(id)).toBeNull()
  })

  it('neither answers what is not shown nor through another role', async () => {
    const id = await made()
    expect((await answered(id, '谢谢。')).status).toBe(409)
    await press({ id, action: 'approve' })
    for (const as of ['editor', 'analyst']) expect((await answered(id, '谢谢。', as)).status, as).toBe(403)
    expect(await answerOf(id)).toBeNull()
  })
})

describe('nobody else', () => {
  it.each(['editor', 'brand-manager', 'analyst'])('of role %s decides, though he may report', async (as) => {
    const id = await made()
    for (const action of ['approve', 'hide', 'unflag'])
      expect((await press({ id, action, as, code: action === 'hide' ? 'insult' : undefined })).status, action).toBe(403)
    await press({ id, action: 'approve' })
    expect((await press({ id, action: 'flag', code: 'pii-other', as })).status).toBe(200)
    expect(await stateOf(pool, id)).toBe('published')
  })

  it.each(['administrator', 'moderator', 'editor'])('not even a %s writes to a review over REST', async (as) => {
    const id = await made()
    const token = staff[as]!.token
    const body = { rating: 5, text: '非常好！', state: 'published', verified: true, product }
    expect((await rest('PATCH', `/api/reviews/${id}`, { token, body })).status).toBe(403)
    expect((await rest('POST', '/api/reviews', { token, body })).status).toBe(403)
    expect((await rest('DELETE', `/api/reviews/${id}`, { token })).status).toBe(403)
    expect(await payload.findByID({ collection: 'reviews', id, depth: 0 })).toMatchObject({ rating: 1, state: 'pending' })
  })
})
