import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { MAX_FORM_BYTES } from '#reviews/submission/form-request.ts'
import { takeReviewForm } from '#reviews/submission/submission-form.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
})
beforeEach(() => pool.query('delete from rate_limits'))

const fields = { product: 'spring-tea', rating: '4', text: '第二泡最好喝。', nickname: '小桃', consent: 'on' }

function formOf(values: Record<string, string>, photos: (File | Blob)[] = []): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  for (const photo of photos) form.append('photos', photo)
  return form
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  takeReviewForm(
    new Request('http://localhost:3000/reviews/new', { method: 'POST', body, headers: { host: 'localhost:3000', ...headers } }),
    { pool },
  )

describe('the review form, sent without any script', () => {
  it('stores the review with its photos', async () => {
    const photo = new File([new Uint8Array(await makePicture('jpeg'))], '../../etc/我的照片.php.jpg', { type: 'text/html' })
    const answer = await post(formOf(fields, [photo]), { origin: 'http://localhost:3000' })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    const review = await payload.findByID({ collection: 'reviews', id: answer.id, depth: 1 })
    expect(review).toMatchObject({ state: 'submitted', rating: 4, nickname: '小桃' })
    expect(review.photos).toHaveLength(1)
  })

  it('takes an empty file field as no photo, as browsers send it', async () => {
    const answer = await post(formOf(fields, [new File([], '')]))
    expect(answer).toMatchObject({ ok: true })
  })

  it('gives back what was typed beside the errors', async () => {
    const answer = await post(formOf({ ...fields, rating: '', text: '<b>写了很久的评价</b>' }))
    expect(answer).toMatchObject({ ok: false, status: 422, typed: { text: '<b>写了很久的评价</b>', nickname: '小桃' } })
    expect(answer.ok || Object.keys(answer.errors)).toEqual(['rating'])
  })

  it('asks for the product when none was chosen, and looks for none', async () => {
    const answer = await post(formOf({ ...fields, product: '' }))
    expect(answer).toMatchObject({ ok: false, errors: { product: { zh: '请选择商品。' } } })
  })

  it('reads the visitor from the cookie, unless he has refused to be counted', async () => {
    const cookie = 'a=1; hub_v=v_0123456789abcdefghijkl; b=2'
    const counted = await post(formOf(fields), { cookie })
    const refused = await post(formOf(fields), { cookie: `${cookie}; hub_no=1` })
    const hashOf = async (answer: typeof counted) =>
      answer.ok && (await payload.findByID({ collection: 'reviews', id: answer.id, showHiddenFields: true })).visitorHash
    expect(await hashOf(counted)).toMatch(/^[0-9a-f]{64}$/)
    expect(await hashOf(refused)).toBeNull()
  })

  it('is refused from another site, in another form, or cut off', async () => {
    expect(await post(formOf(fields), { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await post(JSON.stringify(fields), { 'content-type': 'application/json' })).toMatchObject({ status: 415 })
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await post('--x\r\nContent-Disposition: form-data; na', broken)).toMatchObject({ status: 400 })
  })

  it('is refused when it says or proves to be too large, before it is kept in memory', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await post('x', { ...type, 'content-length': String(MAX_FORM_BYTES + 1) })).toMatchObject({ status: 413 })
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024 * 1024
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const request = new Request('http://localhost/reviews/new', {
      method: 'POST',
      body: endless,
      headers: type,
      duplex: 'half',
    } as RequestInit)
    expect(await takeReviewForm(request, { pool })).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(MAX_FORM_BYTES + 8 * 1024 * 1024)
  })

  it('is answered 429 with a time to wait after too many attempts', async () => {
    for (let i = 0; i < 30; i++) await post(formOf({}))
    expect(await post(formOf(fields))).toMatchObject({ ok: false, status: 429, retryAfterSeconds: expect.any(Number) })
  })
})
