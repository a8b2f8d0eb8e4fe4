import { beforeAll, expect, test } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { storeReviews } from '#reviews/store-reviews.ts'
import { stages } from '#scorecards/ugc/stage-names.ts'
import type { Narrowed } from '#scorecards/ugc/stages.sql.ts'
import { readStageCurve, readStageRows } from '#scorecards/ugc/stages.ts'
import { putMeasured } from '../../builders/measured.ts'
import { testPayload } from '../../builders/payload.ts'
import { decide, makeModerators, newReview } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const timeZone = 'Asia/Shanghai'
const NOW = new Date('2026-11-18T04:00:00Z')
const ALL: Narrowed = { product: null, campaign: null }
let pool: Pool
let product: string
let other: string
let campaign: string
let ids: string[]

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
  other = (await makeProduct(opened.payload, 'other-tea')).id
  const made = await opened.payload.create({
    collection: 'campaigns',
    overrideAccess: true,
    data: { name: '秋茶测评', kind: 'trial', startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' } as never,
  })
  campaign = made.id
  const send = (at: string, more: object = {}, of = product) => newReview({ product: of, at: new Date(at), more })
  const author = 'aa'.repeat(32)
  ids = (
    await storeReviews(pool, [
      // Sunday 23:59 and Monday 00:00 of Shanghai.
      send('2026-11-01T15:59:59Z', { memberHash: author }),
      send('2026-11-08T16:00:00Z', { memberHash: author, campaignId: campaign, origin: 'campaign' }),
      send('2026-11-10T04:00:00Z', {}, other),
      send('2026-11-10T05:00:00Z', { origin: 'import', grade: 'claimed' }),
    ])
  ).map((id) => id!)
  await decide(pool, { id: ids[0]!, action: 'approve', at: new Date('2026-11-02T05:00:00Z') })
  await decide(pool, { id: ids[1]!, action: 'approve', at: new Date('2026-11-16T05:00:00Z') })
  const placed = (review: string, collection: string, at: string) =>
    pool.query(
      'insert into review_placements (review_id, collection, document_id, placed_at) values ($1, $2, gen_random_uuid(), $3)',
      [review, collection, at],
    )
  await placed(ids[0]!, 'home', '2026-11-03T05:00:00Z')
  await placed(ids[0]!, 'home', '2026-11-10T05:00:00Z')
  await placed(ids[1]!, 'brand-stories', '2026-11-17T05:00:00Z')
  const at = (text: string) => ({ at: new Date(text), isDelivery: false })
  await putMeasured(pool, {
    pairs: [
      { content: `reviews:${ids[0]}`, person: 'ann', reach: at('2026-11-03T00:00:00Z') },
      { content: `reviews:${ids[2]}`, person: 'ann', reach: at('2026-11-04T00:00:00Z') },
      { content: `reviews:${ids[2]}`, person: 'bob', reach: at('2026-11-01T00:00:00Z') },
      { content: 'articles:x', person: 'cid', reach: at('2026-11-03T00:00:00Z') },
    ],
    orders: [
      { orderId: 'A', paidAt: new Date('2026-11-05T00:00:00Z'), amountFen: 100, buyer: 'ann' },
      { orderId: 'B', paidAt: new Date('2026-11-08T00:00:01Z'), amountFen: 100, buyer: 'bob' },
      { orderId: 'C', paidAt: new Date('2026-11-05T00:00:00Z'), amountFen: 100, buyer: 'cid' },
      { orderId: 'D', paidAt: new Date('2026-11-05T00:00:00Z'), amountFen: 100, buyer: 'ann', counted: false },
    ],
  })
  await pool.query(
    `insert into review_requests (order_key, due_at, made_at) select id, paid_at, '2026-11-10T00:00:00Z' from orders where order_id in ('A', 'B')`,
  )
  // Two were chosen for a sample, of which one within these weeks; a third only applied.
  await pool.query(
    `insert into trial_places (id, campaign_id, product_id, applied_at, state, chosen_at)
     select gen_random_uuid(), $1, $2, '2026-10-01', case when at is null then 'applied' else 'chosen' end, at
     from unnest(array['2026-11-18T00:00:00Z', '2026-10-02T00:00:00Z', null]::timestamptz[]) as at`,
    [campaign, product],
  )
}, 60_000)

const read = (narrowed: Partial<Narrowed> = {}) => readStageCurve(pool, { weeks: 4, timeZone, now: NOW, ...ALL, ...narrowed })

test('each stage is counted once, in the week in which it happened', async () => {
  const nothing = { invited: 0, submitted: 0, approved: 0, featured: 0, reused: 0, ordered: 0 }
  expect((await read()).weeks).toEqual([
    { ...nothing, week: '2026-10-26', submitted: 1 },
    // Ann saw two reviews and her order counts once; Bob's came a second too late; Cid saw none.
    { ...nothing, week: '2026-11-02', approved: 1, featured: 1, ordered: 1 },
    { ...nothing, week: '2026-11-09', invited: 2, submitted: 2 },
    { ...nothing, week: '2026-11-16', invited: 1, approved: 1, reused: 1 },
  ])
})

test('by product and by campaign', async () => {
  expect((await read({ product: other })).totals).toMatchObject({ submitted: 1, approved: 0, ordered: 1, featured: 0 })
  expect((await read({ campaign })).totals).toEqual({ invited: 1, submitted: 1, approved: 1, featured: 0, reused: 1, ordered: 0 })
})

test('authors are told by how much they wrote, and no stars are told', async () => {
  const { authors, choices } = await read()
  expect(authors.map(({ reviews, published }) => [reviews, published])).toEqual([
    [2, 2],
    [1, 0],
  ])
  expect(Object.keys(authors[0]!).sort()).toEqual(['lastId', 'nickname', 'published', 'reviews', 'useful'])
  expect(choices).toMatchObject({ products: [{ id: product }, { id: other }], campaigns: [{ id: campaign }] })
})

test('every number opens to as many rows', async () => {
  const curve = await read()
  const asked = { weeks: 4, page: 1, timeZone, now: NOW, ...ALL }
  for (const { value: stage } of stages) {
    const all = await readStageRows(pool, { ...asked, stage, week: null })
    expect(all.rows, stage).toHaveLength(curve.totals[stage])
    for (const week of curve.weeks) {
      const { rows } = await readStageRows(pool, { ...asked, stage, week: week.week })
      expect(rows, `${stage} ${week.week}`).toHaveLength(week[stage])
    }
  }
  const ordered = await readStageRows(pool, { ...asked, stage: 'ordered', week: null })
  expect(ordered.rows).toMatchObject([{ kind: 'order', label: 'A' }])
})
