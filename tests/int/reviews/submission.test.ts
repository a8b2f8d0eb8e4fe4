import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPool, type Pool } from '#platform/database.ts'
import { type SubmissionContext, submitReview } from '#reviews/submission/submission.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePhotoWithPlace, makePicture, makePngBomb } from '../../builders/pictures.ts'
import { restOf } from '../../builders/rest.ts'
import { decide, makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const now = new Date('2026-11-22T08:00:00Z')
let payload: Payload
let pool: Pool
let dataDir: string
let product: { id: string; slug: string }
let context: SubmissionContext

beforeAll(async () => {
  ;({ payload, pool, dataDir } = await testPayload())
  product = await makeProduct(payload)
  await makeModerators(pool)
  context = { pool, address: '203.0.113.7', visitor: 'v_0123456789abcdefghijkl', clock: () => now }
})
beforeEach(() => pool.query('delete from rate_limits'))

const good = (more = {}) => ({
  product: product.slug,
  sku: 'spring-tea-50',
  rating: '5',
  text: '香气很好，回甘明显。',
  nickname: '爱喝茶的小桃',
  consent: 'on',
  ...more,
})
const storedFiles = async () => (await readdir(path.join(dataDir, 'uploads/review-photos')).catch(() => [])).sort()

async function submitted(more = {}): Promise<string> {
  const answer = await submitReview(good(more), context)
  if (!answer.ok) throw new Error(`${answer.message.en} ${JSON.stringify(answer.errors)}`)
  return answer.value.id
}

describe('a review', () => {
  it('is stored for people to read, with everything that was said, and announced', async () => {
    const id = await submitted({ logisticsRating: '4' })
    const review = await payload.findByID({ collection: 'reviews', id, depth: 0, showHiddenFields: true })
    expect(review).toMatchObject({ state: 'submitted', rating: 5, logisticsRating: 4, product: product.id, sku: 'spring-tea-50' })
    expect(review).toMatchObject({ verified: false, submittedAt: now.toISOString(), consentedAt: now.toISOString() })
    expect(review.publishedAt ?? null).toBeNull()
    expect(review.visitorHash).toMatch(/^[0-9a-f]{64}$/)
    const told = await pool.query("select data from outbox where event = 'review.submitted' and data->>'id' = $1", [id])
    expect(told.rowCount).toBe(1)
  })

  it('takes nothing from its sender that only the house may say', async () => {
    const id = await submitted({
      state: 'published',
      verified: true,
      publishedAt: now.toISOString(),
      decidedBy: 'me',
      id: 'mine',
    })
    expect(await payload.findByID({ collection: 'reviews', id, depth: 0 })).toMatchObject({ state: 'submitted', verified: false })
  })

  it('keeps tags as text and loses what cannot be seen', async () => {
    const id = await submitted({ text: '<img src=x onerror=alert(1)>\u0000好\u202e喝' })
    expect((await payload.findByID({ collection: 'reviews', id })).text).toBe('<img src=x onerror=alert(1)>好喝')
  })

  it('that is anonymous keeps no more of the nickname than its ends', async () => {
    const id = await submitted({ anonymous: 'on' })
    expect((await payload.findByID({ collection: 'reviews', id })).nickname).toBe('爱***桃')
    const rows = await pool.query('select count(*)::int as n from reviews r where id::text = $1 and r::text like $2', [
      id,
      '%喝茶的小%',
    ])
    expect(rows.rows[0].n).toBe(0)
  })

  it('is refused with every wrong field at once', async () => {
    const answer = await submitReview({ rating: 6, text: ' \u0000 ', nickname: '一'.repeat(21), product: 'no-such-tea' }, context)
    if (answer.ok) throw new Error('was taken')
    expect(answer.kind).toBe('invalid')
    expect(Object.keys(answer.errors).sort()).toEqual(['consent', 'nickname', 'product', 'rating', 'text'])
    expect(answer.errors.rating?.zh).toContain('1–5')
  })

  it.each([
    [{ text: '好'.repeat(2001) }, 'text'],
    [{ sku: 'other-tea' }, 'sku'],
    [{ rating: 4.5 }, 'rating'],
    [{ serviceRating: '9' }, 'serviceRating'],
    [{ consent: '' }, 'consent'],
    [{ product: { like: '%' } }, 'product'],
  ])('with %o is refused', async (more, field) => {
    expect(await submitReview(good(more), context)).toMatchObject({
      ok: false,
      kind: 'invalid',
      errors: { [field]: { zh: expect.any(String) } },
    })
  })

  it('of a product in the bin is refused', async () => {
    const gone = await makeProduct(payload, 'gone-tea')
    await payload.update({ collection: 'products', id: gone.id, data: { deletedAt: now.toISOString() } as never })
    expect(await submitReview(good({ product: gone.id, sku: '' }), context)).toMatchObject({ errors: { product: {} } })
  })
})

describe('its photos', () => {
  it('are made new, named at random, and private until the review is published', async () => {
    const before = await storedFiles()
    const id = await submitted({ photos: [await makePhotoWithPlace(), await makePicture('png')] })
    const files = (await storedFiles()).filter((file) => !before.includes(file))
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const file of files) {
      expect(file).toMatch(/^[0-9a-f]{32}(-\d+x\d+)?\.webp$/)
      const bytes = await readFile(path.join(dataDir, 'uploads/review-photos', file))
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(bytes.includes('SecretPhone')).toBe(false)
    }
    const rest = restOf(payload)
    const address = `/api/review-photos/file/${files[0]}`
    expect((await rest('GET', address)).status).toBe(403)
    await decide(pool, { id, action: 'approve' })
    const shown = await rest('GET', address)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    await decide(pool, { id, action: 'reject', code: 'pii-own' })
    expect((await rest('GET', address)).status).toBe(403)
  })

  it('that are dangerous are refused and leave nothing behind', async () => {
    const before = await storedFiles()
    const count = await payload.count({ collection: 'reviews' })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    for (const bad of [makePngBomb(), svg]) {
      await pool.query('delete from rate_limits')
      const answer = await submitReview(good({ photos: [await makePicture('jpeg'), bad] }), context)
      expect(answer).toMatchObject({ ok: false, kind: 'invalid', errors: { photos: { zh: expect.any(String) } } })
    }
    expect(await storedFiles()).toEqual(before)
    expect(await payload.count({ collection: 'reviews' })).toEqual(count)
  })

  it('are nine at most', async () => {
    const photo = await makePicture('webp')
    expect(await submitReview(good({ photos: Array(10).fill(photo) }), context)).toMatchObject({ errors: { photos: {} } })
  })
})

describe('the limit', () => {
  it('is five reviews an hour from one address, whoever says he is', async () => {
    for (let i = 0; i < 5; i++) expect((await submitReview(good(), { ...context, visitor: `v_visitor_${i}` })).ok).toBe(true)
    const sixth = await submitReview(good(), { ...context, visitor: 'v_visitor_6' })
    expect(sixth).toMatchObject({ ok: false, kind: 'limited', retryAfterSeconds: 3600 })
    expect((await submitReview(good(), { ...context, address: '198.51.100.4', visitor: undefined })).ok).toBe(true)
  })

  it('is five reviews an hour from one visitor, wherever he goes', async () => {
    for (let i = 0; i < 5; i++) await submitReview(good(), { ...context, address: `198.51.100.${i}` })
    expect(await submitReview(good(), { ...context, address: '198.51.100.99' })).toMatchObject({ kind: 'limited' })
  })

  it('is not used up by forms with a mistake in them', async () => {
    for (let i = 0; i < 8; i++) await submitReview(good({ rating: '' }), context)
    expect((await submitReview(good(), context)).ok).toBe(true)
  })

  it('refuses everything while it cannot be counted', async () => {
    const nowhere = createPool('postgres://nobody@127.0.0.1:1/none', { connectionTimeoutMillis: 500 })
    const count = await payload.count({ collection: 'reviews' })
    expect(await submitReview(good(), { ...context, pool: nowhere })).toMatchObject({ ok: false, kind: 'unavailable' })
    expect(await payload.count({ collection: 'reviews' })).toEqual(count)
    await nowhere.end()
  })
})
