import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import type { Measuring } from '#measurement/measuring.ts'
import type { Pool } from '#platform/database.ts'
import { askReviewReader } from '#server/front/review-readers.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeModerators, published } from '../../builders/reviews.ts'
import { makeProduct } from '../../builders/shop.ts'

let pool: Pool
let product: string

beforeAll(async () => {
  const opened = await testPayload()
  pool = opened.pool
  await makeModerators(pool)
  product = (await makeProduct(opened.payload)).id
})

const clock = () => new Date('2026-06-01T08:00:00Z')
type Sent = { path?: string; method?: string; form: Record<string, string>; headers?: Record<string, string>; address?: string }
const send = ({ path = '/reviews/vote', method = 'POST', form, headers = {}, address = '192.0.2.1' }: Sent) => {
  const body = Readable.from([Buffer.from(new URLSearchParams(form).toString())])
  const request = Object.assign(body, { method, headers: { host: 'hub.example', ...headers } }) as unknown as IncomingMessage
  const measuring = { pool, clock, visitorKey: Buffer.from('v'.repeat(43)) } as Measuring
  return askReviewReader(request, path, { measuring, address, isSecure: true })!
}
const json = { accept: 'application/json' }

test('a vote before scripts leads to the page that thanks, and gives the browser a number of its own', async () => {
  const review = await published(pool, { product })
  const answer = await send({ form: { review, vote: 'useful', language: 'en' } })
  expect(answer).toMatchObject({ status: 303, headers: { location: `/en/reviews/${review}/voted`, 'cache-control': 'no-store' } })
  expect(answer.headers!['set-cookie']).toMatch(/^hub_v=v_[0-9a-f]{22}; Path=\/; Max-Age=34560000; SameSite=Lax; Secure$/)
})

test('a script is told how many find it useful', async () => {
  const review = await published(pool, { product })
  const cookie = 'hub_v=v_0123456789abcdef'
  const answer = await send({ form: { review, vote: 'useful' }, headers: { ...json, cookie } })
  expect(JSON.parse(String(answer.body))).toEqual({ useful: 1, vote: 'useful' })
  expect(answer.headers).not.toHaveProperty('set-cookie')
})

test('who will not be counted has no vote, and gets no number, but may report', async () => {
  const review = await published(pool, { product })
  const headers = { cookie: 'hub_no=1' }
  const answer = await send({ form: { review, vote: 'useful' }, headers })
  expect(answer.status).toBe(403)
  expect(answer.headers).not.toHaveProperty('set-cookie')
  const reported = await send({ path: '/reviews/report', form: { review, code: 'insult' }, headers })
  expect(reported).toMatchObject({ status: 303, headers: { location: `/reviews/${review}/reported` } })
})

test('another site, a reading method, a foreign word and a long form change nothing', async () => {
  const review = await published(pool, { product })
  const form = { review, vote: 'useful' }
  expect((await send({ form, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await send({ form, headers: { origin: 'https://else.example' } })).status).toBe(403)
  expect((await send({ form, method: 'GET' })).status).toBe(405)
  expect((await send({ form: { review, vote: 'best' } })).status).toBe(400)
  expect((await send({ form: { review: "' or 1=1", vote: 'useful' } })).status).toBe(400)
  expect((await send({ path: '/reviews/report', form: { review, code: 'dislike' } })).status).toBe(422)
  expect((await send({ path: '/reviews/report', form: { review, code: 'insult', note: 'x'.repeat(9_000) } })).status).toBe(413)
  expect((await pool.query('select from review_votes where review_id = $1', [review])).rowCount).toBe(0)
  expect((await pool.query('select from review_reports where review_id = $1', [review])).rowCount).toBe(0)
})

test('one address cannot push a review by throwing its cookies away, nor report without end', async () => {
  const review = await published(pool, { product })
  const address = '192.0.2.77'
  const votes = []
  for (let turn = 0; turn < 21; turn++) votes.push(await send({ form: { review, vote: 'useful' }, address }))
  expect(votes.map(({ status }) => status)).toEqual([...Array(20).fill(303), 429])
  expect(Number(votes[20]!.headers!['retry-after'])).toBeGreaterThan(0)
  const reports = []
  for (let turn = 0; turn < 11; turn++)
    reports.push(await send({ path: '/reviews/report', form: { review, code: 'insult' }, address }))
  expect(reports.map(({ status }) => status)).toEqual([...Array(10).fill(303), 429])
})
