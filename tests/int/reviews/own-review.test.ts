import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { readMemberDesk } from '#reviews/author/member-desk.ts'
import { findOwnReview, ownActions } from '#reviews/author/own-review.ts'
import { takeOwnForm } from '#reviews/author/own-review-form.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { decide, makeModerators, moderator, moderatorIds, stateOf } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let id: string
let status: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
  await makeModerators(pool)
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  const answer = await submitReview(
    { product: 'spring-tea', rating: '2', text: '太淡。', nickname: '小桃', consent: '1', photos: [await makePicture('png')] },
    { pool, address: '203.0.113.7' },
  )
  if (!answer.ok) throw new Error(answer.message.en)
  ;({ id, status } = answer.value)
})

function send(fields: Record<string, string>, token = status) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return takeOwnForm(new Request('http://localhost/reviews/status', { method: 'POST', body }), token, { pool, now: new Date() })
}

describe('the private link of a review', () => {
  it('finds it by a hash, and nothing else does', async () => {
    expect(await findOwnReview(pool, status)).toMatchObject({ id, state: 'submitted', content: { text: '太淡。', rating: 2 } })
    const row = await pool.query('select status_hash from reviews where id = $1', [id])
    expect(row.rows[0].status_hash).toMatch(/^[0-9a-f]{64}$/)
    for (const other of [
      row.rows[0].status_hash,
      id,
      `${status.slice(0, -1)}${status.endsWith('_') ? '-' : '_'}`,
      `${status} `,
      '',
    ])
      expect(await findOwnReview(pool, other), other).toBeUndefined()
    await pool.query('update reviews set status_hash = null where id = $1', [id])
    expect(await findOwnReview(pool, status)).toBeUndefined()
  })

  it('lets its author edit what was returned: words, stars, and which photos stay', async () => {
    await decide(pool, { id, action: 'return', code: 'pii-own' })
    expect(await findOwnReview(pool, status)).toMatchObject({ state: 'returned', reasonCode: 'pii-own' })
    expect(await send({ do: 'edit', rating: '', text: '' })).toMatchObject({ ok: false, errors: { rating: {}, text: {} } })
    const [photo] = (await findOwnReview(pool, status))!.content.photos
    expect(await send({ do: 'edit', rating: '3', text: '淡，但香。', keep: photo!.id })).toEqual({ ok: true })
    expect(await findOwnReview(pool, status)).toMatchObject({
      state: 'submitted',
      content: { rating: 3, text: '淡，但香。', photos: [photo], nickname: '小桃' },
    })
    expect(await send({ do: 'edit', rating: '3', text: '淡，但香。' })).toEqual({ ok: true })
    expect((await findOwnReview(pool, status))!.content.photos).toEqual([])
  })

  it('lets its author appeal once for a text, with a reason', async () => {
    await decide(pool, { id, action: 'reject', code: 'not-product' })
    expect(await send({ do: 'appeal', why: ' ' })).toMatchObject({ ok: false, errors: { why: {} } })
    expect(await send({ do: 'appeal', why: '说的就是这款茶。' })).toEqual({ ok: true })
    expect(await stateOf(pool, id)).toBe('pending')
    expect(await send({ do: 'appeal', why: '再来一次' })).toMatchObject({ ok: false })
    const log = await pool.query(
      "select detail->>'why' as why from review_decisions where review_id = $1 and action = 'appeal'",
      [id],
    )
    expect(log.rows).toEqual([{ why: '说的就是这款茶。' }])
    await decide(pool, { id, action: 'reject', code: 'not-product', actor: moderator(moderatorIds[1]) })
    expect(await send({ do: 'appeal', why: '再来一次' })).toMatchObject({
      ok: false,
      message: { zh: expect.stringContaining('已经申诉过一次') },
    })
    expect(ownActions((await findOwnReview(pool, status))!)).not.toContain('appeal')
    expect(await send({ do: 'edit', rating: '2', text: '太淡，茶叶也碎。' })).toEqual({ ok: true })
    await decide(pool, { id, action: 'reject', code: 'not-product' })
    expect(await send({ do: 'appeal', why: '这次说的是茶叶。' })).toEqual({ ok: true })
  })

  it('lets its author withdraw it and bring it back, two taps at once doing it once', async () => {
    const both = await Promise.all([send({ do: 'withdraw' }), send({ do: 'withdraw' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await stateOf(pool, id)).toBe('withdrawn')
    expect(await send({ do: 'resume' })).toEqual({ ok: true })
    expect(await stateOf(pool, id)).toBe('submitted')
  })

  it('lets its author follow it up once it is shown, without stars', async () => {
    expect(await send({ do: 'follow', text: '用了一个月。' })).toMatchObject({ ok: false })
    await decide(pool, { id, action: 'approve' })
    expect(await send({ do: 'follow', text: '用了一个月，还是淡。' })).toEqual({ ok: true })
    const found = await pool.query('select text, rating, state::text, status_hash from reviews where follows_id = $1', [id])
    expect(found.rows).toMatchObject([{ text: '用了一个月，还是淡。', rating: null, state: 'submitted' }])
    expect(await send({ do: 'follow', text: '又来一次' })).toMatchObject({ ok: false })
    expect((await findOwnReview(pool, status))!.followUps).toMatchObject([{ state: 'submitted' }])
  })

  it('does not bring back what a newer review of the same purchase has replaced', async () => {
    const order = await putOrder(pool, { skus: ['spring-tea-50'] })
    const good = { product: 'spring-tea', rating: '5', text: '回甘。', nickname: '小桃', consent: '1' }
    const first = await submitReview(good, { pool, address: '203.0.113.9', order })
    if (!first.ok) throw new Error(first.message.en)
    expect(await send({ do: 'withdraw' }, first.value.status)).toEqual({ ok: true })
    expect((await submitReview({ ...good, text: '更好。' }, { pool, address: '203.0.113.9', order })).ok).toBe(true)
    expect(await send({ do: 'resume' }, first.value.status)).toMatchObject({
      ok: false,
      message: { zh: expect.stringContaining('新的评价') },
    })
    expect(await stateOf(pool, first.value.id)).toBe('withdrawn')
  })

  it('does nothing else, whatever is asked for', async () => {
    for (const action of ['approve', 'undo', 'erase', 'remove', ''])
      expect(await send({ do: action })).toMatchObject({ ok: false })
    expect(await stateOf(pool, id)).toBe('submitted')
  })
})

describe('a member', () => {
  it('sees what was written in a session or of an own order, and what waits', async () => {
    const member = Buffer.alloc(32, 7)
    const order = await putOrder(pool, { member, skus: ['spring-tea-50', 'spring-tea-100'] })
    await putOrder(pool, { member: Buffer.alloc(32, 8), skus: ['spring-tea-50'] })
    const good = { product: 'spring-tea', sku: 'spring-tea-50', rating: '5', text: '回甘。', nickname: '小桃', consent: '1' }
    expect((await submitReview(good, { pool, address: '203.0.113.8', order })).ok).toBe(true)
    const desk = await readMemberDesk(pool, member, new Date())
    expect(desk.written.map(({ content }) => content.sku)).toEqual(['spring-tea-50'])
    expect(desk.waiting.map(({ sku, orderKey }) => [sku, orderKey])).toEqual([['spring-tea-100', order]])
  })
})
