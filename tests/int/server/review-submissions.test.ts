import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Measuring } from '#measurement/measuring.ts'
import { signIn } from '#measurement/members/sessions.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import { createPool, type Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { keyedHash, openVisitorKey } from '#platform/keyed-hash.ts'
import { remakePhotoApart } from '#reviews/photos/photo-apart.ts'
import { stagePhoto } from '#reviews/photos/staged-photos.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { applyForTrial } from '#reviews/trials/apply.ts'
import { choosePlaces, shipPlaces } from '#reviews/trials/handle.ts'
import { findPlaceOfLink } from '#reviews/trials/places.ts'
import { askReviewSubmission } from '#server/front/review-submissions.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

const VISITOR = 'v_0123456789abcdefghijkl'
let payload: Payload
let pool: Pool
let product: string
let visitorKey: Buffer
let serial = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
  visitorKey = await openVisitorKey(pool, process.env.HUB_VISITOR_KEY)
})
beforeEach(() => pool.query('delete from rate_limits'))

type Sent = { form?: Record<string, string>; headers?: Record<string, string>; method?: string; body?: Readable; on?: Pool }

async function send({ form = fields(), headers = {}, method = 'POST', body, on = pool }: Sent = {}) {
  const bytes = Buffer.from(new URLSearchParams(form).toString())
  const own = {
    host: 'hub.example',
    'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
    'content-length': String(bytes.length),
    'x-hub-address': `203.0.113.${++serial}`,
  }
  const request = Object.assign(body ?? Readable.from([bytes]), { method, headers: { ...own, ...headers }, complete: true })
  const measuring = { pool: on, clock: () => new Date(), visitorKey } as Measuring
  const answer = await askReviewSubmission(request as unknown as IncomingMessage, '/reviews/submit', measuring)!
  return { status: answer.status, headers: answer.headers ?? {}, said: JSON.parse(String(answer.body)) }
}

const fields = (more: Record<string, string> = {}) => ({
  product: 'spring-tea',
  rating: '4',
  text: `第 ${++serial} 泡最好喝。`,
  nickname: '小桃',
  consent: '1',
  language: 'zh',
  ...more,
})
const onceNow = () => `${Date.now().toString(36)}.${'abcdefgh'.repeat(2)}${++serial}`
const rowsOf = async (text: string) => (await pool.query('select * from reviews where text = $1 order by id', [text])).rows

test('a review is taken in: its author is told where it stands, colleagues and the machine are, nobody else', async () => {
  const form = fields({ anonymous: '1', logisticsRating: '5' })
  const answer = await send({ form })
  expect(answer).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } })
  expect(answer.said).toEqual({ status: expect.stringMatching(/^\/reviews\/status\/[0-9a-f]{32}\.[\w-]{32}$/) })
  const [review] = await rowsOf(form.text)
  expect(review).toMatchObject({
    state: 'submitted',
    origin: 'hub',
    nickname: '小***桃',
    product_id: product,
    published_at: null,
  })
  const told = await pool.query("select from outbox where event = 'review.submitted' and data->>'id' = $1", [review.id])
  expect(told.rowCount).toBe(1)
  const logged = await pool.query('select action, actor_kind from review_decisions where review_id = $1', [review.id])
  expect(logged.rows).toEqual([{ action: 'submit', actor_kind: 'author' }])
})

test('an English page is told of the English one', async () => {
  expect((await send({ form: fields({ language: 'en' }) })).said.status).toMatch(/^\/en\/reviews\/status\//)
  expect((await send({ form: fields({ language: '../evil' }) })).said.status).toMatch(/^\/reviews\/status\//)
})

test('every wrong field is named at once, in both languages, and nothing typed comes back', async () => {
  const form = fields({ rating: '', nickname: '', text: '<b>写了很久</b>' })
  const { status, said } = await send({ form })
  expect(status).toBe(422)
  expect(said.error).toMatchObject({ kind: 'invalid', message: { zh: expect.any(String), en: expect.any(String) } })
  expect(said.error.fields).toMatchObject({
    rating: { zh: '请打分（1–5 星）。', en: 'Give 1 to 5 stars.' },
    nickname: { zh: expect.any(String) },
  })
  expect(JSON.stringify(said)).not.toContain('写了很久')
  expect(await rowsOf(form.text)).toEqual([])
})

test('another site, another method, another form and one without a length change nothing', async () => {
  const form = fields()
  expect(await send({ form, headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({
    status: 403,
    said: { error: { kind: 'foreign' } },
  })
  expect((await send({ form, headers: { origin: 'https://evil.example' } })).status).toBe(403)
  expect(await send({ form, method: 'GET' })).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  expect((await send({ form, headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status).toBe(415)
  expect((await send({ form, headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  expect((await send({ form, headers: { 'content-length': 'much' } })).status).toBe(411)
  expect(await rowsOf(form.text)).toEqual([])
})

test('a body that is too large, says less than it brings, or ends early is not taken', async () => {
  const form = fields({ text: '好'.repeat(70_000) })
  expect(await send({ form })).toMatchObject({ status: 413, said: { error: { kind: 'too-large' } } })
  let brought = 0
  const endless = new Readable({
    read() {
      brought += 65_536
      this.push(Buffer.alloc(65_536, 'a'))
    },
  })
  expect((await send({ body: endless, headers: { 'content-length': '10' } })).status).toBe(413)
  expect(brought).toBeLessThan(1_000_000)
  for (const isReadFirst of [true, false]) {
    const cut = new Readable({ read: () => isReadFirst && setImmediate(() => cut.destroy()) })
    const answer = send({ body: cut })
    if (!isReadFirst) cut.destroy()
    expect(await answer).toMatchObject({ status: 400, said: { error: { kind: 'incomplete' } } })
  }
})

test('the longest review of rare signs with all its answers is taken', async () => {
  const form = fields({ text: '𠮷'.repeat(2_000), nickname: '𠮷'.repeat(20) })
  expect((await send({ form })).status).toBe(201)
  expect((await send({ form: fields({ text: '好'.repeat(2_001) }) })).said.error.fields).toHaveProperty('text')
})

test('sent twice under one name it is one review, after each other and at once; other words under that name are another', async () => {
  const form = fields({ once: onceNow() })
  const [first, again] = [await send({ form }), await send({ form })]
  expect(again).toEqual(first)
  expect(await rowsOf(form.text)).toHaveLength(1)
  const hurried = fields({ once: onceNow() })
  const all = await Promise.all(Array.from({ length: 5 }, () => send({ form: hurried })))
  expect(new Set(all.map(({ status, said }) => `${status} ${said.status}`)).size).toBe(1)
  expect(await rowsOf(hurried.text)).toHaveLength(1)
  const other = await send({ form: { ...form, text: `${form.text}改过` } })
  expect(other.status).toBe(201)
  expect(other.said.status).not.toBe(first.said.status)
})

test('a sixth review an hour is refused by address and by browser, with the time to wait; the same one again is not', async () => {
  const headers = { 'x-hub-address': '198.51.100.1' }
  const form = fields({ once: onceNow() })
  const first = await send({ form, headers })
  for (let turn = 1; turn < 5; turn++) expect((await send({ headers })).status).toBe(201)
  const sixth = await send({ headers })
  expect(sixth).toMatchObject({ status: 429, said: { error: { kind: 'limited', message: { zh: expect.any(String) } } } })
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(3_000)
  expect(await send({ form, headers })).toEqual(first)
  const cookie = `a=1; hub_v=${VISITOR}`
  for (let turn = 0; turn < 5; turn++) expect((await send({ headers: { cookie } })).status).toBe(201)
  expect((await send({ headers: { cookie } })).status).toBe(429)
})

test('thirty tries an hour come from one address, whatever is in them, and the next is not even read', async () => {
  const headers = { 'x-hub-address': '198.51.100.2' }
  for (let turn = 0; turn < 30; turn++) expect((await send({ form: {}, headers })).status).toBe(422)
  const unread = new Readable({ read: () => expect.fail('was read') })
  const answer = await send({ body: unread, headers })
  expect(answer).toMatchObject({ status: 429, said: { error: { kind: 'limited' } } })
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
})

test('the browser’s number is kept as a keyed hash, of nobody who will not be counted', async () => {
  const [counted, refused] = [fields(), fields()]
  await send({ form: counted, headers: { cookie: `hub_v=${VISITOR}` } })
  await send({ form: refused, headers: { cookie: `hub_v=${VISITOR}; hub_no=1` } })
  expect((await rowsOf(counted.text))[0].visitor_hash).toBe(hashVisitor(visitorKey, VISITOR).toString('hex'))
  expect((await rowsOf(refused.text))[0].visitor_hash).toBeNull()
})

test('a member’s session proves the purchase; the second review of it names the first; a made-up session is nobody', async () => {
  const member = keyedHash(visitorKey, 'memberId:mall:m-submit')
  const order = await putOrder(pool, { skus: ['spring-tea-50'], member })
  const { token } = (await signIn(pool, order, new Date()))!
  const cookie = `hub_member=${token}`
  const form = fields()
  const first = await send({ form, headers: { cookie } })
  expect((await rowsOf(form.text))[0]).toMatchObject({
    grade: 'member',
    verified: true,
    sku: 'spring-tea-50',
    member_hash: member.toString('hex'),
  })
  const second = await send({ form: fields({ language: 'en' }), headers: { cookie } })
  expect(second).toMatchObject({ status: 409, said: { error: { kind: 'reviewed', first: `/en${first.said.status}` } } })
  const forged = fields()
  await send({ form: forged, headers: { cookie: `hub_member=${'A'.repeat(token.length)}` } })
  expect((await rowsOf(forged.text))[0]).toMatchObject({ grade: 'none', verified: false, member_hash: null })
})

test('a photo that was sent before is named by its token, and by nothing else', async () => {
  const made = await remakePhotoApart(await makePicture('jpeg'))
  if (!made.ok) throw new Error(made.message.en)
  const { id, token } = await stagePhoto(pool, made.value, new Date())
  expect((await send({ form: fields({ photo: `${id}.${'A'.repeat(32)}` }) })).said.error.fields).toHaveProperty('photos')
  const form = fields({ photo: `${id}.${token}` })
  expect((await send({ form })).status).toBe(201)
  const [review] = await rowsOf(form.text)
  expect((await pool.query('select review_id from review_photos where id = $1', [id])).rows).toEqual([{ review_id: review.id }])
})

test('who was sent a sample writes by the link of the place, about that product alone; another link is none', async () => {
  await makeProduct(payload, 'other-tea')
  const token = await makePlace()
  const form = fields({ place: token, product: 'other-tea' })
  expect((await send({ form })).status).toBe(201)
  expect((await rowsOf(form.text))[0]).toMatchObject({
    origin: 'campaign',
    incentive: 'sample',
    product_id: product,
    verified: false,
  })
  expect(await send({ form: fields({ place: token }) })).toMatchObject({ status: 409, said: { error: { kind: 'reviewed' } } })
  const forged = fields({ place: `${'A'.repeat(token.length)}` })
  expect(await send({ form: forged })).toMatchObject({
    status: 410,
    said: { error: { kind: 'gone', message: { zh: expect.any(String) } } },
  })
  expect(await rowsOf(forged.text)).toEqual([])
})

test('the form of an order brings all its reviews, each proved by the link; lost and sent again it is told the same', async () => {
  const key = await putOrder(pool, { skus: ['spring-tea-50', 'spring-tea-100'] })
  const { token } = makeRequestLink(key, new Date())
  const form = {
    ...{ nickname: '小桃', consent: '1', language: 'en', order: token, once: onceNow() },
    ...{ 'rating.0': '2', 'text.0': `太淡 ${++serial}。`, 'rating.1': '5', 'text.1': `回甘 ${serial}。` },
  }
  const wrong = await send({ form: { ...form, 'rating.1': '' } })
  expect(wrong).toMatchObject({
    status: 422,
    said: { error: { kind: 'invalid', fields: { 'rating.1': { zh: expect.any(String) } } } },
  })
  const first = await send({ form })
  expect(first).toMatchObject({ status: 201, said: { reviews: [{ line: 0 }, { line: 1 }] } })
  for (const { status } of first.said.reviews) expect(status).toMatch(/^\/en\/reviews\/status\//)
  expect((await send({ form })).said).toEqual(first.said)
  const stored = await pool.query(
    'select origin::text, grade::text, rating::int from reviews where order_key = $1 order by rating',
    [key],
  )
  expect(stored.rows).toEqual([
    { origin: 'request', grade: 'order-link', rating: 2 },
    { origin: 'request', grade: 'order-link', rating: 5 },
  ])
  const [, expires, signature] = token.split('.')
  const forged = await send({ form: { ...form, order: `zz.${expires}.${signature}` } })
  expect(forged).toMatchObject({ status: 410, said: { error: { kind: 'gone' } } })
})

test('without the database it says to come again, and keeps nothing half', async () => {
  const away = createPool('postgres://nobody@127.0.0.1:1/none')
  const answer = await send({ on: away })
  await away.end()
  expect(answer).toMatchObject({ status: 503, said: { error: { kind: 'unavailable', message: { zh: expect.any(String) } } } })
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
})

/** The private link of somebody to whom a sample is on its way. */
async function makePlace(): Promise<string> {
  const now = new Date()
  const campaign = await payload.create({
    collection: 'campaigns',
    data: {
      ...{ name: '试茶', slug: `try-${++serial}`, kind: 'trial' },
      ...{ startsAt: new Date(+now - DAY_MS).toISOString(), endsAt: new Date(+now + 20 * DAY_MS).toISOString() },
      trial: { open: true, goal: 5, quota: 2, dueDays: 14, products: [product], gets: '一罐' } as never,
    },
  })
  const person = {
    name: '林小满',
    phone: '13800001001',
    address: '浙江省杭州市西湖区龙井路 1 号',
    why: '每天喝绿茶',
    consent: '1',
  }
  const applied = await applyForTrial(campaign.slug!, person, { pool, address: '192.0.2.9', now })
  if (!applied.ok) throw new Error(applied.message.en)
  const { id } = (await findPlaceOfLink(pool, applied.token))!
  await choosePlaces(pool, { campaign: campaign.id, ids: [id], now })
  await shipPlaces(pool, campaign.id, [{ place: id, carrier: '顺丰', trackingNo: 'SF1', costFen: 3_200 }], now)
  return applied.token
}
