import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { inTransaction } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { actOnReview } from '#reviews/act.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { submitReview } from '#reviews/submission/submission.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { choosePlaces, declinePlaces, keepTrials, receivePlaces, shipPlaces } from '#reviews/trials/handle.ts'
import { isOverdue, type Place } from '#reviews/trials/place.ts'
import { readPlaceToken } from '#reviews/trials/place-link.ts'
import { findPlaceOfLink, readPlaces, sayOfPlace } from '#reviews/trials/places.ts'
import { readResults } from '#reviews/trials/results.ts'
import { findTrialBySlug } from '#reviews/trials/trials.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { decide, makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let payload: Payload
let pool: Pool
let product: string
let serial = 0
const now = new Date('2026-11-25T08:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * DAY_MS)

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
})

async function makeTrial(more: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const slug = `try-${++serial}`
  const made = await payload.create({
    collection: 'campaigns',
    data: {
      ...{ name: `试茶 ${serial}`, slug, kind: 'trial', startsAt: after(-2).toISOString(), endsAt: after(20).toISOString() },
      trial: { open: true, goal: 5, quota: 2, dueDays: 14, products: [product], gets: '一罐', ...more } as never,
    },
  })
  return { id: made.id, slug }
}

const person = (place: number) => ({
  name: '林小满',
  phone: `1380000${String(1000 + place)}`,
  address: '浙江省杭州市西湖区龙井路 1 号',
  why: '每天喝绿茶',
  consent: '1',
})

async function apply(slug: string, place: number, more: Partial<Parameters<typeof applyForTrial>[2]> = {}): Promise<string> {
  const applied = await applyForTrial(slug, person(place), { pool, address: `192.0.2.${++serial}`, now, ...more })
  if (!applied.ok) throw new Error(applied.message.en)
  return applied.token
}

const place = async (token: string): Promise<Place> => (await findPlaceOfLink(pool, token))!
const parcel = (id: string) => ({ place: id, carrier: '顺丰', trackingNo: 'SF1', costFen: 3_200 })

async function write(token: string, more: Record<string, unknown> = {}, at = after(4)) {
  const { id, campaign, product: of } = await place(token)
  const words = { product: of, rating: '3', text: `第 ${++serial} 次试。`, nickname: '小满', consent: '1', ...more }
  return submitReview(words, { pool, address: `198.51.100.${serial}`, place: { id, campaign, product: of }, clock: () => at })
}

it('from application to review: chosen, sent, received, written, disclosed', async () => {
  const { id, slug } = await makeTrial()
  const token = await apply(slug, 1)
  const { id: one } = await place(token)
  expect(await choosePlaces(pool, { campaign: id, ids: [one], now })).toMatchObject({ ok: true, value: 1 })
  expect(await shipPlaces(pool, id, [parcel(one), parcel(id)], after(1))).toEqual([one])
  expect(await place(token)).toMatchObject({ state: 'shipped', recipient: { name: '林小满' }, costFen: 3_200 })
  expect(await sayOfPlace(pool, token, 'received', after(3))).toBe(true)
  expect(await place(token)).toMatchObject({ state: 'received', recipient: null, dueAt: after(17) })

  const written = await write(token)
  if (!written.ok) throw new Error(written.kind)
  expect(await place(token)).toMatchObject({ state: 'submitted', review: written.value.id })
  const review = await pool.query('select origin, incentive, campaign_id, order_key, verified from reviews where id = $1', [
    written.value.id,
  ])
  expect(review.rows).toEqual([{ origin: 'campaign', incentive: 'sample', campaign_id: id, order_key: null, verified: false }])
  expect(await write(token)).toMatchObject({ ok: false, kind: 'reviewed' })
  await actOnReview(pool, { review: written.value.id, action: 'withdraw', actor: { kind: 'author' } }, after(5))
  expect((await write(token)).ok).toBe(true)
})

it('two tabs that write at once leave one review', async () => {
  const { id, slug } = await makeTrial()
  const token = await apply(slug, 1)
  const { id: one } = await place(token)
  await choosePlaces(pool, { campaign: id, ids: [one], now })
  await shipPlaces(pool, id, [parcel(one)], now)
  const both = await Promise.all([write(token), write(token)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await pool.query('select from reviews where campaign_id = $1', [id])).rowCount).toBe(1)
})

it('nobody writes before a sample was sent', async () => {
  const { slug } = await makeTrial()
  expect((await write(await apply(slug, 1))).ok).toBe(false)
})

it('gives no more places than samples, also when two choose at once', async () => {
  const { id, slug } = await makeTrial()
  const ids = await Promise.all([1, 2, 3].map(async (n) => (await place(await apply(slug, n))).id))
  expect(await choosePlaces(pool, { campaign: id, ids, now })).toMatchObject({ ok: false, kind: 'quota', message: '2' })
  const each = await Promise.all(ids.map((one) => choosePlaces(pool, { campaign: id, ids: [one], now })))
  expect(each.filter(({ ok }) => ok)).toHaveLength(2)
  expect(await declinePlaces(pool, { campaign: id, ids, now })).toBe(3)
  const { places } = await readPlaces(pool, id, { offset: 0, limit: 10, now })
  expect(places.every(({ recipient }) => recipient === null)).toBe(true)
})

it('somebody applies once, from within the circle, while it is open', async () => {
  const { slug } = await makeTrial({ circle: 'newcomers' })
  const member = Buffer.alloc(32, 3)
  await expect(apply(slug, 1)).rejects.toThrow('sign in')
  await apply(slug, 1, { member })
  await expect(apply(slug, 2, { member })).rejects.toThrow('already')
  await expect(apply(slug, 1, { member: Buffer.alloc(32, 4) })).rejects.toThrow('already')
  const buyer = Buffer.alloc(32, 5)
  await putOrder(pool, { skus: ['spring-tea-50'], member: buyer })
  await expect(apply(slug, 3, { member: buyer })).rejects.toThrow('not bought')
  await expect(apply(slug, 4, { member: Buffer.alloc(32, 6), now: after(21) })).rejects.toThrow('no applications')
  const wrong = await applyForTrial((await makeTrial()).slug, { phone: '123' }, { pool, address: '192.0.2.9', now })
  expect(wrong).toMatchObject({ ok: false, errors: { name: {}, phone: {}, address: {}, consent: {} } })
})

it('a link of another place, or a made-up one, is none', async () => {
  const token = await apply((await makeTrial()).slug, 1)
  expect(readPlaceToken(token)).toBeDefined()
  expect(readPlaceToken(`${'0'.repeat(32)}${token.slice(32)}`)).toBeUndefined()
  expect(await sayOfPlace(pool, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'cancel', now)).toBe(false)
  expect(await sayOfPlace(pool, token, 'received', now)).toBe(false)
  expect(await sayOfPlace(pool, token, 'cancel', now)).toBe(true)
})

it('reminds once before the time is over, and tells who is late', async () => {
  const { id, slug } = await makeTrial()
  const token = await apply(slug, 1)
  const { id: one } = await place(token)
  await choosePlaces(pool, { campaign: id, ids: [one], now })
  await shipPlaces(pool, id, [parcel(one)], now)
  await receivePlaces(pool, { campaign: id, ids: [one], now })
  await keepTrials(pool, after(10))
  expect((await place(token)).remindedAt).toBeNull()
  await keepTrials(pool, after(12))
  await keepTrials(pool, after(13))
  expect((await place(token)).remindedAt).toEqual(after(12))
  expect([isOverdue(await place(token), after(13)), isOverdue(await place(token), after(15))]).toEqual([false, true])
  expect((await readPlaces(pool, id, { state: 'overdue', offset: 0, limit: 10, now: after(15) })).total).toBe(1)
})

it('results show the mean and its number, cost and a donation within its cap; what was turned down adds nothing', async () => {
  const picture = await makePicture('png')
  const { id: agreement } = await payload.create({
    collection: 'campaign-files',
    data: { note: '协议' },
    file: { data: picture, mimetype: 'image/png', name: 'a.png', size: picture.length },
  })
  const charity = {
    isOn: true,
    name: '某公益基金会',
    creditCode: '53100000500021676K',
    perReviewFen: 500,
    capFen: 700,
    agreement,
  }
  const { id, slug } = await makeTrial({ quota: 3, charity })
  const stars = ['5', '2', '1']
  const reviews: string[] = []
  for (const [n, rating] of stars.entries()) {
    const token = await apply(slug, n + 1)
    const { id: one } = await place(token)
    await choosePlaces(pool, { campaign: id, ids: [one], now })
    await shipPlaces(pool, id, [parcel(one)], now)
    const written = await write(token, { rating })
    if (!written.ok) throw new Error(written.kind)
    reviews.push(written.value.id)
  }
  await decide(pool, { id: reviews[0]!, action: 'approve', at: after(5) })
  await decide(pool, { id: reviews[1]!, action: 'approve', at: after(5) })
  await decide(pool, { id: reviews[2]!, action: 'reject', code: 'insult', at: after(5) })
  const trial = (await findTrialBySlug(pool, slug))!
  expect(await readResults(pool, trial, after(6))).toMatchObject({
    ...{ applied: 3, submitted: 3, reviews: 3, published: 2, rejected: 1, mean: 3.5, costFen: 9_600, costPerReviewFen: 3_200 },
    donation: { counted: 2, fen: 700, isCapped: true },
  })
})

it('cannot open while anything is missing, first of all the agreement of a charity', async () => {
  const charity = { isOn: true, name: '某公益基金会', creditCode: '53100000500021676K', perReviewFen: 500, capFen: 700 }
  await expect(makeTrial({ charity })).rejects.toThrow()
  await expect(makeTrial({ products: [] })).rejects.toThrow()
  await expect(makeTrial({ instruction: '请给五星好评' })).rejects.toThrow()
  await expect(makeTrial({ charity: { ...charity, isOn: true, creditCode: '531000005000216761' } })).rejects.toThrow()
  expect((await makeTrial({ open: false, charity })).id).toBeTruthy()
})

it('an erased applicant leaves a parcel of nobody', async () => {
  const { id, slug } = await makeTrial()
  const member = Buffer.alloc(32, 9)
  await apply(slug, 1, { member })
  await inTransaction(pool, (client) => forgetAuthor(client, { names: [member.toString('hex')], orders: [] }, now))
  const left = await pool.query('select member_hash, contact_hash, recipient, why from trial_places where campaign_id = $1', [id])
  expect(left.rows).toEqual([{ member_hash: null, contact_hash: null, recipient: null, why: '' }])
})
