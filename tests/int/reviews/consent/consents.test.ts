import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { findOwnReview } from '#reviews/author/own-review.ts'
import { takeOwnForm } from '#reviews/author/own-review-form.ts'
import { selectWritten } from '#reviews/author/written-by.sql.ts'
import { isPromotable } from '#reviews/consent/promotable.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { testPayload } from '../../../builders/payload.ts'
import { makePicture } from '../../../builders/pictures.ts'
import { decide, makeModerators, stateOf } from '../../../builders/reviews.ts'
import { makeProduct } from '../../../builders/shop.ts'

let payload: Payload
let pool: Pool
const GOOD = { product: 'spring-tea', rating: '5', nickname: '小桃', consent: '1' }
/** What says the same as another review is not promoted, so each says something else. */
const TEXTS = [
  '回甘明显。',
  '第三泡最好喝。',
  '罐子漂亮，送人体面。',
  '叶底完整，芽头肥。',
  '冷泡一夜，清甜。',
  '兰花香，杯底留香久。',
  '早上空腹不要喝。',
  '汤色清亮。',
  '老人爱喝，不苦。',
  '办公室常备。',
  '比去年淡一点。',
  '包装严实，一片没碎。',
]
let written = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
  await makeModerators(pool)
})
beforeEach(() => pool.query('delete from rate_limits'))

async function submit(more: Record<string, unknown> = {}) {
  const answer = await submitReview({ ...GOOD, text: TEXTS[written++ % TEXTS.length], ...more }, { pool, address: '203.0.113.7' })
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors))
  return answer.value
}

async function send(status: string, fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return takeOwnForm(new Request('http://localhost/reviews/status', { method: 'POST', body }), status, { pool, now: new Date() })
}

const rowsOf = async (id: string) =>
  (
    await pool.query(
      `select purpose, text_version as text, door, portrait, revoked_at is not null as revoked,
         round(extract(epoch from ends_at - given_at) / 86400 / 30)::integer as months
       from review_consents where review_id = $1 order by given_at, id`,
      [id],
    )
  ).rows

const may = (review: string, purpose: 'stories' | 'advertising', now = new Date()) => isPromotable(pool, { review, purpose }, now)

describe('what an author agrees to', () => {
  it('is one row for each purpose that was ticked, with its text, its door and its term', async () => {
    const { id } = await submit({ consentStories: '1', consentAdvertising: 'on' })
    expect((await rowsOf(id)).sort((a, b) => (a.months ?? 99) - (b.months ?? 99)).reverse()).toMatchObject([
      { purpose: 'publish', text: '2026-11', door: 'form', portrait: null, months: null },
      { purpose: 'stories', text: '2026-11', door: 'form', portrait: null, months: 24 },
      { purpose: 'advertising', text: '2026-11', door: 'form', portrait: null, months: 12 },
    ])
    const log = await pool.query("select detail->'consents' as consents from review_decisions where review_id = $1", [id])
    expect(log.rows[0].consents).toEqual({ publish: '2026-11', stories: '2026-11', advertising: '2026-11' })
  })

  it('is nothing but the showing when nothing else was ticked, and never assumed', async () => {
    const { id } = await submit({ portrait: 'own' })
    expect((await rowsOf(id)).map(({ purpose, portrait }) => [purpose, portrait])).toEqual([['publish', null]])
    await decide(pool, { id, action: 'approve' })
    expect(await may(id, 'stories')).toBe(false)
  })

  it('asks who is in the photos before they may be reused, and only then', async () => {
    const photos = [await makePicture('png')]
    const asked = await submitReview({ ...GOOD, text: '好。', consentStories: '1', photos }, { pool, address: '203.0.113.7' })
    expect(asked).toMatchObject({ ok: false, errors: { portrait: { zh: expect.stringContaining('人像') } } })
    const wrong = { ...GOOD, text: '好。', consentStories: '1', portrait: 'somebody', photos }
    expect(await submitReview(wrong, { pool, address: '203.0.113.7' })).toMatchObject({ ok: false, errors: { portrait: {} } })
    const { id } = await submit({ consentStories: '1', portrait: 'agreed', photos })
    expect(await rowsOf(id)).toContainEqual(expect.objectContaining({ purpose: 'stories', portrait: 'agreed' }))
    expect((await submit({ photos: [await makePicture('png')] })).id).toBeDefined()
  })
})

describe('a review is promotable', () => {
  it('while it is shown, its text is harmless and the consent of that purpose is held', async () => {
    const { id, status } = await submit({ consentStories: '1' })
    expect(await may(id, 'stories')).toBe(false)
    await decide(pool, { id, action: 'approve' })
    expect([await may(id, 'stories'), await may(id, 'advertising')]).toEqual([true, false])
    expect(await may(id, 'stories', new Date(Date.now() + 731 * 86_400_000))).toBe(false)
    expect(await send(status, { do: 'agree', purpose: 'advertising' })).toEqual({ ok: true })
    expect(await may(id, 'advertising')).toBe(true)
    await decide(pool, { id, action: 'hide', code: 'not-product' })
    expect(await may(id, 'stories')).toBe(false)
    await decide(pool, { id, action: 'restore' })
    expect(await may(id, 'stories')).toBe(true)
  })

  it('not when its text may not be reused, whoever agreed', async () => {
    const { id } = await submit({ consentStories: '1', text: '用了三天，治好了我的湿疹，彻底根治。' })
    await decide(pool, { id, action: 'approve' })
    expect(await may(id, 'stories')).toBe(false)
  })
})

describe('the private page', () => {
  it('takes one consent back in one tap and gives it again, leaving the others and the review alone', async () => {
    const { id, status } = await submit({ consentStories: '1', consentAdvertising: '1' })
    await decide(pool, { id, action: 'approve' })
    const both = await Promise.all([0, 1].map(() => send(status, { do: 'revoke', purpose: 'stories' })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect([await may(id, 'stories'), await may(id, 'advertising'), await stateOf(pool, id)]).toEqual([false, true, 'published'])
    expect(await send(status, { do: 'agree', purpose: 'stories' })).toEqual({ ok: true })
    expect(await may(id, 'stories')).toBe(true)
    const { consents } = (await findOwnReview(pool, status))!
    expect(consents.filter(({ purpose }) => purpose === 'stories')).toMatchObject([
      { revokedAt: expect.any(String) },
      { revokedAt: null },
    ])
    const log = await pool.query('select action from review_decisions where review_id = $1 order by seq desc limit 2', [id])
    expect(log.rows.map(({ action }) => action)).toEqual(['agree', 'revoke'])
    expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true })
  })

  it('refuses purposes that are none, and somebody without the link', async () => {
    const { id, status } = await submit({ consentStories: '1' })
    for (const purpose of ['publish', 'all', ''])
      expect(await send(status, { do: 'revoke', purpose })).toMatchObject({ ok: false })
    expect(
      await send(`${status.slice(0, -1)}${status.endsWith('_') ? '-' : '_'}`, { do: 'revoke', purpose: 'stories' }),
    ).toMatchObject({ ok: false })
    expect((await rowsOf(id)).some(({ revoked }) => revoked)).toBe(false)
  })

  it('asks again who is in the photos when an edit brings new ones', async () => {
    const { id, status } = await submit({ consentStories: '1', portrait: 'none', photos: [await makePicture('png')] })
    await decide(pool, { id, action: 'approve' })
    const [photo] = (await findOwnReview(pool, status))!.content.photos
    expect(await send(status, { do: 'edit', rating: '5', text: '还是好。', keep: photo!.id })).toEqual({ ok: true })
    await decide(pool, { id, action: 'approve' })
    expect(await may(id, 'stories')).toBe(true)
    const body = new FormData()
    for (const [name, value] of Object.entries({ do: 'edit', rating: '5', text: '有新图。', keep: photo!.id }))
      body.append(name, value)
    body.append('photos', new File([new Uint8Array(await makePicture('jpeg'))], 'b.jpg', { type: 'image/jpeg' }))
    const request = new Request('http://localhost/reviews/status', { method: 'POST', body })
    expect(await takeOwnForm(request, status, { pool, now: new Date() })).toEqual({ ok: true })
    await decide(pool, { id, action: 'approve' })
    expect(await may(id, 'stories')).toBe(false)
    expect(await send(status, { do: 'agree', purpose: 'stories' })).toMatchObject({ ok: false, errors: { portrait: {} } })
    expect(await send(status, { do: 'agree', purpose: 'stories', portrait: 'own' })).toEqual({ ok: true })
    expect(await may(id, 'stories')).toBe(true)
  })

  it('takes every consent back with the review, and bringing it back agrees to the showing alone', async () => {
    const { id, status } = await submit({ consentStories: '1' })
    expect(await send(status, { do: 'withdraw' })).toEqual({ ok: true })
    expect((await rowsOf(id)).map(({ revoked }) => revoked)).toEqual([true, true])
    expect(await send(status, { do: 'resume' })).toEqual({ ok: true })
    expect((await rowsOf(id)).filter(({ revoked }) => !revoked)).toMatchObject([{ purpose: 'publish', door: 'status-page' }])
  })
})

it('is part of what a person is told about herself', async () => {
  const { id } = await submit({ consentStories: '1' })
  await pool.query("update reviews set visitor_hash = 'abc' where id = $1", [id])
  const [told] = await selectWritten(pool, { names: ['abc'], orders: [] })
  expect(told!.consents.map(({ purpose }) => purpose).sort()).toEqual(['publish', 'stories'])
})
