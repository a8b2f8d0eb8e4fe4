import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Role } from '#people/roles.ts'
import type { Pool } from '#platform/database.ts'
import { featureReview, listFeatured, MOST_FEATURED } from '#reviews/featured/featured.ts'
import { readVersion } from '#reviews/read-version.ts'
import { testPayload } from '../../builders/payload.ts'
import { type Colleague, makeColleagues, type Rest, restOf } from '../../builders/rest.ts'
import { decide, makeModerators, moderatorIds, pending, published } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let rest: Rest
let staff: Record<Role, Colleague>
let product: string
const now = new Date()

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  rest = restOf(opened.payload)
  await makeModerators(pool)
  staff = await makeColleagues(opened.payload)
  product = (await makeProduct(opened.payload)).id
})
beforeEach(async () => {
  await pool.query('delete from review_placements')
})

const consent = (review: string, more: { endsAt?: Date; purpose?: string } = {}) =>
  pool.query(
    `insert into review_consents (id, review_id, purpose, text_version, door, portrait, given_at, ends_at)
     values (gen_random_uuid(), $1, $2, 'test', 'form', 'none', $3, $4)`,
    [review, more.purpose ?? 'stories', new Date(now.getTime() - 86_400_000), more.endsAt ?? null],
  )
async function agreed(): Promise<string> {
  const id = await published(pool, { product })
  await pool.query('update reviews set promotable = true where id = $1', [id])
  await consent(id)
  return id
}
const feature = async (review: string, isFeatured = true, role: Role = 'editor') =>
  featureReview(
    pool,
    { review, version: await readVersion(pool, review), actor: { kind: 'staff', id: moderatorIds[0], role }, isFeatured },
    now,
  )
const placements = async (review: string) =>
  (await pool.query('select collection, ended_by from review_placements where review_id = $1 order by placed_at', [review])).rows

test('an editor features a review its author agreed to, with a placement and a line of the log, and takes it off again', async () => {
  const id = await agreed()
  expect(await feature(id)).toMatchObject({ ok: true, value: { state: 'published' } })
  expect(await listFeatured(pool, now)).toEqual([id])
  expect(await placements(id)).toEqual([{ collection: 'home', ended_by: null }])
  expect(await feature(id)).toMatchObject({ kind: 'not-now' })
  expect(await feature(id, false)).toMatchObject({ ok: true })
  expect(await listFeatured(pool, now)).toEqual([])
  expect(await placements(id)).toEqual([{ collection: 'home', ended_by: 'editor' }])
  const { rows } = await pool.query(
    'select action, actor_role from review_decisions where review_id = $1 order by seq desc limit 2',
    [id],
  )
  expect(rows).toEqual([
    { action: 'unfeature', actor_role: 'editor' },
    { action: 'feature', actor_role: 'editor' },
  ])
  const told = await pool.query("select from outbox where event = 'content.changed' and data->>'id' = $1", [id])
  expect(told.rowCount).toBeGreaterThanOrEqual(3)
})

test('nothing is featured that its author did not agree to, that the screening holds back, or that is not shown', async () => {
  const silent = await published(pool, { product })
  await pool.query('update reviews set promotable = true where id = $1', [silent])
  expect(await feature(silent)).toMatchObject({ kind: 'not-promotable' })
  await consent(silent, { purpose: 'advertising' })
  expect(await feature(silent)).toMatchObject({ kind: 'not-promotable' })
  await consent(silent, { endsAt: new Date(now.getTime() - 1_000) })
  expect(await feature(silent)).toMatchObject({ kind: 'not-promotable' })
  const heldBack = await published(pool, { product })
  await pool.query('update reviews set promotable = false where id = $1', [heldBack])
  await consent(heldBack)
  expect(await feature(heldBack)).toMatchObject({ kind: 'not-promotable' })
  const unread = await pending(pool, { product })
  await consent(unread)
  expect(await feature(unread)).toMatchObject({ kind: 'not-promotable' })
  expect(await listFeatured(pool, now)).toEqual([])
})

test('what is hidden, taken back or ended since is not on the home page, whoever forgot to take it off', async () => {
  const [hidden, revoked] = [await agreed(), await agreed()]
  for (const id of [hidden, revoked]) await feature(id)
  await decide(pool, { id: hidden, action: 'hide', code: 'insult' })
  await pool.query(`update review_consents set revoked_at = now() where review_id = $1 and purpose = 'stories'`, [revoked])
  expect(await listFeatured(pool, now)).toEqual([])
})

test('twelve at most, however many ask at once', async () => {
  const ids = []
  for (let n = 0; n < MOST_FEATURED + 2; n++) ids.push(await agreed())
  const done = await Promise.all(ids.map((id) => feature(id)))
  expect(done.filter(({ ok }) => ok)).toHaveLength(MOST_FEATURED)
  expect(done.filter((one) => !one.ok && one.kind === 'full')).toHaveLength(2)
  expect(await listFeatured(pool, now)).toHaveLength(MOST_FEATURED)
}, 60_000)

test('editors and brand managers choose; moderators, analysts and the public do not', async () => {
  const id = await agreed()
  const body = { review: id, version: await readVersion(pool, id), featured: true }
  expect((await rest('GET', `/api/review-features?review=${id}`)).status).toBe(401)
  expect((await rest('POST', '/api/review-features', { body })).status).toBe(401)
  for (const role of ['moderator', 'analyst'] as const) {
    expect((await rest('POST', '/api/review-features', { body, token: staff[role].token })).status, role).toBe(403)
    expect(await feature(id, true, role), role).toMatchObject({ kind: 'forbidden' })
  }
  const { token } = staff['brand-manager']
  const standing = await rest('GET', `/api/review-features?review=${id}`, { token })
  expect(standing.body).toMatchObject({ isFeatured: false, mayBe: true, featured: 0, most: 12 })
  expect((await rest('POST', '/api/review-features', { body: { ...body, version: 1 }, token })).status).toBe(409)
  expect((await rest('POST', '/api/review-features', { body: { ...body, featured: 'yes' }, token })).status).toBe(400)
  expect((await rest('POST', '/api/review-features', { body, token: staff.editor.token })).status).toBe(200)
})

test('who reads influence is a colleague with figures; it names no person', async () => {
  const id = await agreed()
  const path = `/api/review-influence?review=${id}`
  expect((await rest('GET', path)).status).toBe(401)
  for (const role of ['editor', 'moderator', 'brand-manager', 'analyst', 'administrator'] as const)
    expect((await rest('GET', path, { token: staff[role].token })).status, role).toBe(200)
  expect((await rest('GET', '/api/review-influence?review=x', { token: staff.analyst.token })).status).toBe(400)
})
