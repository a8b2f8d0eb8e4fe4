import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { inTransaction } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { actOnReview } from '#reviews/act.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { readRewardsOfMember } from '#reviews/rewards/ledger.ts'
import { endOffer, makeOffer } from '#reviews/rewards/offers.ts'
import { settleRewards } from '#reviews/rewards/settle.ts'
import { makeRequests } from '#reviews/submission/requests.ts'
import { type SubmissionContext, submitReview } from '#reviews/submission/submission.ts'
import { putOrder } from '../../../builders/orders.ts'
import { testPayload } from '../../../builders/payload.ts'
import { decide, makeModerators } from '../../../builders/reviews.ts'
import { makeProduct } from '../../../builders/shop.ts'

let payload: Payload
let pool: Pool
const now = new Date('2026-11-25T08:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * DAY_MS)
const skus = ['spring-tea-50']

const points = { kind: 'points', amount: 50, act: 'text', textZh: '写下真实感受，得 50 积分', textEn: '50 points for writing' }

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeProduct(payload)
  await makeModerators(pool)
})

beforeEach(async () => {
  await pool.query('truncate reward_offers, review_rewards, review_requests')
})

async function offer(more: Record<string, unknown> = {}, at = now): Promise<string> {
  const made = await makeOffer(pool, { ...points, from: after(-60).toISOString(), ...more }, { by: null, at })
  if (!made.ok) throw new Error(made.message.en)
  return made.id
}

const order = (more: Partial<Parameters<typeof putOrder>[1]> = {}) => putOrder(pool, { skus, paidAt: after(-8), ...more })

async function write(context: Partial<SubmissionContext>, more: Record<string, unknown> = {}, at = now): Promise<string> {
  const words = { product: 'spring-tea', rating: '4', text: '回甘。', nickname: '小桃', consent: '1', ...more }
  const answer = await submitReview(words, { pool, address: '203.0.113.7', clock: () => at, ...context })
  if (!answer.ok) throw new Error(`${answer.kind} ${JSON.stringify(answer.errors)}`)
  return answer.value.id
}

const ledger = async () =>
  (
    await pool.query(
      `select review_id as review, kind, amount, state, void_why as why, due_at as due, member_hash as member from review_rewards order by earned_at, id`,
    )
  ).rows
const stateOf = async (review: string) => (await ledger()).find((row) => row.review === review)?.state
const reviewRow = async (id: string) => (await pool.query('select incentive, offer from reviews where id = $1', [id])).rows[0]

it('writing earns what stands, held for the return window, then paid', async () => {
  await offer()
  const review = await write({ order: await order() })
  expect(await ledger()).toMatchObject([{ review, kind: 'points', amount: 50, state: 'held', due: after(7) }])
  expect(await reviewRow(review)).toMatchObject({ incentive: 'points', offer: { amount: 50, text: { zh: points.textZh } } })
  expect(await settleRewards(pool, after(6))).toEqual({ paid: 0, void: 0 })
  expect(
    (await Promise.all([settleRewards(pool, after(7)), settleRewards(pool, after(7))])).map(({ paid }) => paid).sort(),
  ).toEqual([0, 1])
  expect(await settleRewards(pool, after(9))).toEqual({ paid: 0, void: 0 })
})

it('nobody earns without a purchase, or twice by one line', async () => {
  await offer()
  const unbought = await write({})
  expect(await reviewRow(unbought)).toMatchObject({ incentive: 'none', offer: null })
  const bought = await order()
  const first = await write({ order: bought })
  await settleRewards(pool, after(8))
  await actOnReview(pool, { review: first, action: 'withdraw', actor: { kind: 'author' } }, after(9))
  const second = await write({ order: bought }, { text: '再说一次。' }, after(10))
  expect(await reviewRow(second)).toMatchObject({ incentive: 'none' })
  expect(await ledger()).toHaveLength(1)
})

it('who withdraws before it is paid has nothing, and may write and earn anew', async () => {
  await offer()
  const bought = await order()
  const first = await write({ order: bought })
  await actOnReview(pool, { review: first, action: 'withdraw', actor: { kind: 'author' } }, after(1))
  const second = await write({ order: bought }, { text: '换个说法。' }, after(2))
  expect(await ledger()).toMatchObject([
    { review: first, state: 'void', why: 'withdrawn' },
    { review: second, state: 'held' },
  ])
})

it('what was promised when asking is kept, also after the offer has ended', async () => {
  const id = await offer()
  const bought = await order()
  await makeRequests(pool, now)
  await endOffer(pool, id, after(1))
  const promised = await write({ order: bought }, {}, after(2))
  const late = await write({ order: await order() }, { text: '另一单。' }, after(2))
  expect(await reviewRow(promised)).toMatchObject({ incentive: 'points', offer: { id } })
  expect(await reviewRow(late)).toMatchObject({ incentive: 'none' })
})

it('photos earn the offer for photos, words the one for words', async () => {
  await offer()
  await offer({ kind: 'coupon', amount: 500, act: 'photos', textZh: '带图评价得 5 元券', textEn: 'a coupon of 5 for photos' })
  expect(await reviewRow(await write({ order: await order() }))).toMatchObject({ incentive: 'points' })
})

it('the cap holds when many write at once', async () => {
  await offer({ most: 3 })
  const orders = await Promise.all(Array.from({ length: 8 }, () => order()))
  await Promise.all(orders.map((one, place) => write({ order: one }, { text: `第 ${place} 条。` })))
  expect(await ledger()).toHaveLength(3)
})

it('only fraud voids a reward: a review that is turned down otherwise, or waits, is paid', async () => {
  await offer()
  const [fraud, rude, waiting] = [
    await write({ order: await order() }, { text: '甲。' }),
    await write({ order: await order() }, { text: '乙。' }),
    await write({ order: await order() }, { text: '丙。' }),
  ]
  await decide(pool, { id: fraud, action: 'reject', code: 'fake-dup', at: after(1) })
  await decide(pool, { id: rude, action: 'reject', code: 'insult', at: after(1) })
  expect(await settleRewards(pool, after(7))).toEqual({ paid: 2, void: 1 })
  expect([await stateOf(fraud), await stateOf(rude), await stateOf(waiting)]).toEqual(['void', 'paid', 'paid'])
})

it('a member sees what was earned by a session and by orders, and nobody else’s', async () => {
  await offer()
  const member = Buffer.alloc(32, 8)
  await write({ order: await order({ member }) }, { text: '甲。' })
  await write({ order: await order({ member: Buffer.alloc(32, 9) }) }, { text: '乙。' })
  expect(await readRewardsOfMember(pool, member)).toMatchObject([{ kind: 'points', amount: 50, state: 'held' }])
})

it('an erased author leaves an amount of nobody', async () => {
  await offer()
  const member = Buffer.alloc(32, 7)
  const bought = await order({ member })
  await write({ order: bought })
  expect((await ledger())[0].member).toBe(member.toString('hex'))
  await inTransaction(pool, (client) => forgetAuthor(client, { names: [member.toString('hex')], orders: [bought] }, after(1)))
  const left = await pool.query('select amount, member_hash, visitor_hash, order_key, sku from review_rewards')
  expect(left.rows).toEqual([{ amount: 50, member_hash: null, visitor_hash: null, order_key: null, sku: null }])
})

it('an offer is never changed, only ended, and no second one stands for the same act', async () => {
  const id = await offer()
  await expect(pool.query('update reward_offers set amount = 1')).rejects.toThrow('never changed')
  await expect(pool.query('delete from reward_offers')).rejects.toThrow('never changed')
  const second = await makeOffer(pool, points, { by: null, at: now })
  expect(second).toMatchObject({ ok: false })
  const next = await makeOffer(pool, { ...points, amount: 60, replaces: id }, { by: null, at: now })
  expect(next.ok).toBe(true)
  const rows = await pool.query('select version, amount, ended_at is null as stands from reward_offers order by version')
  expect(rows.rows).toEqual([
    { version: 1, amount: 50, stands: false },
    { version: 2, amount: 60, stands: true },
  ])
  expect(await makeOffer(pool, { ...points, replaces: id }, { by: null, at: now })).toMatchObject({ ok: false })
})

it.each([
  [{ textZh: '五星好评返现' }, '第九条'],
  [{ amount: 0 }, '大于 0'],
  [{ textEn: '' }, '1–200'],
  [{ act: 'stars' }, '条件'],
  [{ until: '2020-01-01' }, '结束时间'],
])('refuses an offer with %j', async (wrong, why) => {
  const made = await makeOffer(pool, { ...points, ...wrong }, { by: null, at: now })
  expect(made).toMatchObject({ ok: false, message: { zh: expect.stringContaining(why) } })
})

it('the ledger is the same whatever the stars', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 4 }),
      async (pairs) => {
        const told: unknown[] = []
        for (const side of [0, 1] as const) {
          await pool.query('truncate reward_offers, review_rewards')
          await offer()
          for (const [place, pair] of pairs.entries())
            await write({ order: await order() }, { rating: String(pair[side]), text: `第 ${place} 次。` })
          await settleRewards(pool, after(7))
          told.push((await ledger()).map(({ kind, amount, state, why, due }) => ({ kind, amount, state, why, due })))
        }
        expect(told[0]).toEqual(told[1])
        expect(told[0]).toHaveLength(pairs.length)
      },
    ),
    { numRuns: 6 },
  )
})

it('no column of the ledger or of the offers knows what was written', async () => {
  const columns = await pool.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name in ('reward_offers', 'review_rewards')`,
  )
  expect(
    columns.rows.map(({ column_name }) => column_name).filter((name) => /rating|star|score|sentiment|text$/.test(name)),
  ).toEqual([])
})
