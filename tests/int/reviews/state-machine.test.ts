import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { roles } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { type Act, type Actor, actOnReview } from '#reviews/act.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { moveOverdue } from '#reviews/keep-moving.ts'
import { readVersion } from '#reviews/read-version.ts'
import { reasonCodes } from '#reviews/reason-codes.ts'
import { reviewActions } from '#reviews/review-actions.ts'
import { testPayload } from '../../builders/payload.ts'
import {
  contentOf,
  decide,
  makeModerators,
  moderator,
  moderatorIds,
  pending,
  stateOf,
  submitted,
} from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string
const other = moderator(moderatorIds[1])

beforeAll(async () => {
  const test = await testPayload()
  pool = test.pool
  product = (await makeProduct(test.payload)).id
  await makeModerators(pool)
})

const ratingOf = async (id: string) => Number((await pool.query('select rating from reviews where id = $1', [id])).rows[0].rating)

it('whatever anybody tries: a rating only moves with its author, every move has its line, and the log is whole', async () => {
  const staffActor = fc.record({
    kind: fc.constant('staff' as const),
    id: fc.constantFrom(...moderatorIds),
    role: fc.constantFrom(...roles.map(({ value }) => value)),
  })
  const actor: fc.Arbitrary<Actor> = fc.oneof(
    staffActor,
    fc.constant({ kind: 'author' as const }),
    fc.constant({ kind: 'reader' as const }),
    fc.constant({ kind: 'system' as const, step: 'test' }),
  )
  const names = Object.keys(reviewActions).filter((name) => !['submit', 'import', 'edit'].includes(name)) as Act['action'][]
  const tryAct = fc.record({
    action: fc.constantFrom(...names),
    actor,
    code: fc.option(fc.constantFrom(...reasonCodes.map(({ value }) => value), 'too-negative'), { nil: undefined }),
    isStale: fc.boolean(),
  })
  const tryEdit = fc.record({ rating: fc.integer({ min: 1, max: 5 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 6, arbitrary: tryAct }, { weight: 1, arbitrary: tryEdit }), { maxLength: 25 }),
      async (tries) => {
        const id = await submitted(pool, { product, content: { rating: 2 } })
        let rating = 2
        for (const one of tries) {
          const before = await stateOf(pool, id)
          const lines = await linesOf(id)
          if ('rating' in one) {
            const edited = await editReview(pool, { review: id, content: contentOf({ rating: one.rating }), at: new Date() })
            if (edited.ok) rating = one.rating
          } else {
            const version = (await readVersion(pool, id)) - (one.isStale ? 1 : 0)
            const acted = await actOnReview(
              pool,
              { review: id, action: one.action, actor: one.actor, code: one.code, version },
              new Date(),
            )
            expect(acted.ok && one.isStale).toBe(false)
          }
          expect(await ratingOf(id)).toBe(rating)
          const moved = (await stateOf(pool, id)) !== before
          if (moved) expect(await linesOf(id)).toBe(lines + 1)
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true })
})

const linesOf = async (id: string) =>
  Number((await pool.query('select count(*)::int as n from review_decisions where review_id = $1', [id])).rows[0].n)

it('what nobody decided is not hidden for ever, and what the machine left lying goes to people', async () => {
  const now = new Date('2026-11-01T00:00:00Z')
  const id = await pending(pool, { product, at: now })
  await decide(pool, { id, action: 'approve', at: now })
  await decide(pool, { id, action: 'hide', code: 'extort', at: now })
  const stuck = await submitted(pool, { product, at: now })
  await moveOverdue(pool, new Date('2026-11-01T00:36:00Z'))
  expect(await stateOf(pool, stuck)).toBe('pending')
  expect(await stateOf(pool, id)).toBe('hidden')
  await moveOverdue(pool, new Date('2026-11-08T00:00:01Z'))
  expect(await stateOf(pool, id)).toBe('published')
})

it('an appeal is decided by another person', async () => {
  const id = await pending(pool, { product })
  await decide(pool, { id, action: 'reject', code: 'not-product' })
  expect(await actOnReview(pool, { review: id, action: 'appeal', actor: { kind: 'author' } }, new Date())).toMatchObject({
    ok: true,
  })
  const version = await readVersion(pool, id)
  const same = await actOnReview(pool, { review: id, action: 'approve', actor: moderator(), version }, new Date())
  expect(same).toMatchObject({ ok: false, kind: 'other-person' })
  await decide(pool, { id, action: 'approve', actor: other })
  expect(await stateOf(pool, id)).toBe('published')
})

it('what was escalated is decided by another person', async () => {
  const id = await pending(pool, { product })
  await decide(pool, { id, action: 'escalate' })
  const version = await readVersion(pool, id)
  const same = await actOnReview(pool, { review: id, action: 'approve', actor: moderator(), version }, new Date())
  expect(same).toMatchObject({ ok: false, kind: 'other-person' })
  const again = await actOnReview(pool, { review: id, action: 'escalate', actor: other, version }, new Date())
  expect(again).toMatchObject({ ok: false, kind: 'not-now' })
  await decide(pool, { id, action: 'approve', actor: other })
  expect(await stateOf(pool, id)).toBe('published')
})

const FACTS =
  'state, flagged, appealed, escalated, reason_code, decided_by_id, published_at, hidden_until, returned_until, due_at'
const factsOf = async (id: string) => (await pool.query(`select ${FACTS} from reviews where id = $1`, [id])).rows[0]

it.each([
  ['an approved appeal', 'approve', undefined, ['reject', 'appeal']],
  ['a returned escalation', 'return', 'pii-own', ['escalate']],
  ['a hidden report', 'hide', 'insult', ['approve', 'flag']],
  ['a rejected report', 'reject', 'insult', ['approve', 'flag']],
  ['a dismissed report', 'unflag', undefined, ['approve', 'flag']],
  ['a review shown again', 'restore', undefined, ['approve', 'hide']],
  ['an escalation', 'escalate', undefined, []],
] as const)('%s is just as it was when the decision is undone', async (_, action, code, before) => {
  const id = await pending(pool, { product, at: new Date('2026-11-01T00:00:00Z') })
  for (const step of before) await decide(pool, { id, action: step, ...stepsBy[step] })
  const facts = await factsOf(id)
  await decide(pool, { id, action, code, actor: other })
  expect(await factsOf(id)).not.toEqual(facts)
  await decide(pool, { id, action: 'undo', actor: other })
  expect(await factsOf(id)).toEqual(facts)
})

const stepsBy = {
  reject: { code: 'insult' },
  hide: { code: 'insult' },
  flag: { code: 'insult', actor: { kind: 'reader' } as Actor },
  appeal: { actor: { kind: 'author' } as Actor },
  escalate: {},
  approve: {},
}

it('an edited review is read again, and the former text stays what it was', async () => {
  const id = await pending(pool, { product, content: { rating: 1, text: '漏液了。' } })
  await decide(pool, { id, action: 'approve' })
  await editReview(pool, { review: id, content: contentOf({ rating: 3, text: '客服补发了。' }), at: new Date() })
  expect(await stateOf(pool, id)).toBe('submitted')
  const kept = await pool.query('select content from review_contents where review_id = $1 order by number', [id])
  expect(kept.rows.map(({ content }) => [content.rating, content.text])).toEqual([
    [1, '漏液了。'],
    [3, '客服补发了。'],
  ])
})

it('one order line has one review, until its author withdraws it', async () => {
  const content = { sku: 'spring-tea-50' }
  const id = await submitted(pool, { product, orderKey: 7, content })
  await expect(submitted(pool, { product, orderKey: 7, content })).rejects.toThrow('already')
  await submitted(pool, { product, orderKey: 7, content: { sku: 'spring-tea-100' } })
  await actOnReview(pool, { review: id, action: 'withdraw', actor: { kind: 'author' } }, new Date())
  await submitted(pool, { product, orderKey: 7, content })
})
