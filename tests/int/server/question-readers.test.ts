import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Measuring } from '#measurement/measuring.ts'
import { hashVisitor } from '#orders/member-keys.ts'
import type { Pool } from '#platform/database.ts'
import { makeRequestLink } from '#reviews/submission/request-link.ts'
import { askQuestionReader } from '#server/front/question-readers.ts'
import { putOrder } from '../../builders/orders.ts'
import { testPayload } from '../../builders/payload.ts'
import { shownAnswer, shownQuestion } from '../../builders/questions.ts'
import { makeModerators } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string
const visitorKey = Buffer.from('v'.repeat(43))

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
})
beforeEach(async () => {
  await pool.query('delete from rate_limits')
  await pool.query('delete from product_questions')
})

const now = new Date('2026-06-01T08:00:00Z')
type Sent = { path: string; method?: string; form: Record<string, string>; headers?: Record<string, string>; address?: string }
const send = ({ path, method = 'POST', form, headers = {}, address = '192.0.2.1' }: Sent) => {
  const body = Readable.from([Buffer.from(new URLSearchParams(form).toString())])
  const request = Object.assign(body, { method, headers: { host: 'hub.example', ...headers } }) as unknown as IncomingMessage
  return askQuestionReader(request, path, {
    measuring: { pool, clock: () => now, visitorKey } as unknown as Measuring,
    address,
    isSecure: true,
  })!
}
const json = { accept: 'application/json' }
const cookie = 'hub_v=v_0123456789abcdef'
const visitor = hashVisitor(visitorKey, 'v_0123456789abcdef')
const count = async (table: string) => (await pool.query(`select from ${table}`)).rowCount

test('a question before scripts leads to the private page that says how it stands, and gives the browser a number', async () => {
  const answer = await send({ path: '/questions/ask', form: { product, text: '可以天天喝吗？', language: 'en' } })
  expect(answer.status).toBe(303)
  expect(answer.headers!.location).toMatch(/^\/en\/questions\/status\/q[0-9a-f]{32}-[A-Za-z0-9_-]{32}$/)
  expect(answer.headers!['set-cookie']).toMatch(/^hub_v=v_[0-9a-f]{22}; /)
  expect(await count('product_questions')).toBe(1)
})

test('a script is told where the private page is, or in its language what is wrong', async () => {
  const path = '/questions/ask'
  const taken = await send({ path, form: { product, text: '可以天天喝吗？' }, headers: { ...json, cookie } })
  expect(JSON.parse(String(taken.body)).status).toMatch(/^\/questions\/status\/q/)
  const short = await send({ path, form: { product, text: '？', language: 'en' }, headers: { ...json, cookie } })
  expect(short.status).toBe(422)
  expect(JSON.parse(String(short.body)).error).toMatchObject({ kind: 'text', message: expect.stringContaining('4 to 200') })
})

test('another site, a reading method, a foreign id and a long form change nothing', async () => {
  const path = '/questions/ask'
  const form = { product, text: '可以天天喝吗？' }
  expect((await send({ path, form, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await send({ path, form, headers: { origin: 'https://else.example' } })).status).toBe(403)
  expect((await send({ path, form, method: 'GET' })).status).toBe(405)
  expect((await send({ path, form: { ...form, product: "' or 1=1" } })).status).toBe(400)
  expect((await send({ path, form: { ...form, text: 'x'.repeat(9_000) } })).status).toBe(413)
  expect((await send({ path: '/questions/withdraw', form: { token: 'q' } })).status).toBe(404)
  expect(await count('product_questions')).toBe(0)
  expect(askQuestionReader({} as IncomingMessage, '/questions/toString', {} as never)).toBeUndefined()
})

test('the sixth question of a browser within a day is refused, and of an address without one as well', async () => {
  const path = '/questions/ask'
  const said = []
  for (let n = 0; n < 6; n++) said.push(await send({ path, form: { product, text: `第 ${n} 个问题？` }, headers: { cookie } }))
  expect(said.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429])
  const refused = []
  for (let n = 0; n < 6; n++)
    refused.push(
      await send({ path, form: { product, text: `第 ${n} 个问题？` }, headers: { cookie: 'hub_no=1' }, address: '192.0.2.9' }),
    )
  expect(refused.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429])
  expect(refused[0]!.headers).not.toHaveProperty('set-cookie')
})

test('a buyer answers by the browser that bought or by the link of the order; nobody else', async () => {
  const question = await shownQuestion(pool, { product })
  const path = '/questions/answer'
  const form = { question, text: '我用了半年。' }
  expect((await send({ path, form, headers: { cookie } })).status).toBe(403)
  expect((await send({ path, form: { ...form, order: 'abc.def.x' } })).status).toBe(403)
  await putOrder(pool, { visitor, skus: ['spring-tea-50'] })
  const answer = await send({ path, form, headers: { cookie } })
  expect(answer.headers!.location).toMatch(/^\/questions\/status\/a/)
  expect((await send({ path, form, headers: { cookie } })).status).toBe(409)
  const { token } = makeRequestLink(await putOrder(pool, { skus: ['spring-tea-50'] }), now)
  expect((await send({ path, form: { ...form, order: token } })).status).toBe(303)
})

test('answers are voted on once a person, and one address cannot push one by throwing its cookies away', async () => {
  const question = await shownQuestion(pool, { product })
  const order = await putOrder(pool, { visitor, skus: ['spring-tea-50'] })
  const answer = await shownAnswer(pool, { question, buyer: { order, visitor } })
  const path = '/questions/vote'
  const form = { question, answer, vote: 'useful' }
  expect((await send({ path, form, headers: { cookie } })).status).toBe(403)
  expect((await send({ path, form, headers: { cookie: 'hub_no=1' } })).status).toBe(403)
  expect((await send({ path, form: { ...form, vote: 'best' } })).status).toBe(400)
  const voted = await send({ path, form, headers: { ...json, cookie: 'hub_v=v_another0123456' } })
  expect(JSON.parse(String(voted.body))).toEqual({ useful: 1, vote: 'useful' })
  const votes = []
  for (let turn = 0; turn < 21; turn++) votes.push((await send({ path, form, address: '192.0.2.77' })).status)
  expect(votes).toEqual([...Array(20).fill(303), 429])
})

test('who has the link takes his words back', async () => {
  const path = '/questions/ask'
  const asked = await send({ path, form: { product, text: '可以天天喝吗？' }, headers: { ...json, cookie } })
  const token = JSON.parse(String(asked.body)).status.split('/').pop()
  const answer = await send({ path: '/questions/withdraw', form: { token } })
  expect(answer).toMatchObject({ status: 303, headers: { location: `/questions/status/${token}` } })
  expect((await send({ path: '/questions/withdraw', form: { token } })).status).toBe(409)
})
