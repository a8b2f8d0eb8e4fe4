import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Measuring } from '#measurement/measuring.ts'
import type { Pool } from '#platform/database.ts'
import { indexWanting } from '#search/keep-indexing.ts'
import { makeSlip } from '#search/log/slip.ts'
import { askSearch } from '#server/front/search.ts'
import { makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

let payload: Payload
let pool: Pool
let product: string
const now = new Date('2026-11-26T08:00:00Z')
const timeZone = 'Asia/Shanghai'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1'
const cookie = 'hub_v=v_0123456789abcdef'
const form = () => makeSlip({ query: '面霜', results: 1, now, timeZone })

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload, { name: '茶白面霜' })).id
  await indexWanting({ payload, pool })
})
beforeEach(async () => {
  await pool.query('truncate rate_limits, search_salts, search_askers, search_days, search_opens')
})

type Sent = {
  path: string
  method?: string
  form?: Record<string, string | number>
  headers?: Record<string, string>
  isStaff?: boolean
  ownDevice?: boolean
}
async function send({ path, method = 'POST', form = {}, headers = {}, isStaff = false, ownDevice = false }: Sent) {
  const body = Readable.from([Buffer.from(new URLSearchParams(form as Record<string, string>).toString())])
  const sent = { 'user-agent': phone, cookie, host: 'hub.example', ...headers }
  const request = Object.assign(body, { method, headers: sent }) as unknown as IncomingMessage
  const measuring = { pool, clock: () => now, timeZone, ownDevices: { holds: async () => ownDevice } } as unknown as Measuring
  const answer = await askSearch(request, {
    url: new URL(path, 'http://hub.example'),
    measuring,
    address: '192.0.2.1',
    isStaff,
  })
  return { status: answer?.status, headers: answer?.headers, body: JSON.parse(String(answer?.body)) }
}
const asked = async () => (await pool.query('select query, people, openers from search_days')).rows

test('what was typed so far is answered with titles, labelled in the language of the page', async () => {
  const zh = await send({ path: '/search/suggest?q=chab', method: 'GET' })
  expect(zh.body.suggestions).toEqual([{ title: '茶白面霜', path: expect.stringMatching(/^\/products\//), kind: '商品' }])
  expect(zh.headers).toMatchObject({ 'cache-control': 'public, max-age=1' })
  const en = await send({ path: '/en/search/suggest?q=chab', method: 'GET' })
  expect(en.body.suggestions[0]).toMatchObject({ path: expect.stringMatching(/^\/en\/products\//), kind: 'Products' })
  expect((await send({ path: '/search/suggest?q=%00%', method: 'GET' })).body).toEqual({ suggestions: [] })
})

test('too many suggestions from one address are refused', async () => {
  await send({ path: '/search/suggest?q=a', method: 'GET' })
  await pool.query('update rate_limits set used = 1200')
  const refused = await send({ path: '/search/suggest?q=a', method: 'GET' })
  expect(refused.status).toBe(429)
  expect(refused.headers).toHaveProperty('retry-after')
})

test('a reader’s search is counted, and what he opened of it', async () => {
  expect((await send({ path: '/search/asked', form: form() })).body).toEqual({ noted: true })
  const opened = { ...form(), collection: 'products', id: product }
  expect((await send({ path: '/search/opened', form: opened })).body).toEqual({ noted: true })
  expect(await asked()).toEqual([{ query: '面霜', people: 1, openers: 1 }])
})

test('who opens something within the first second is counted as having asked', async () => {
  const opened = { ...form(), collection: 'products', id: product, also: 'asked' }
  expect((await send({ path: '/search/opened', form: opened })).body).toEqual({ noted: true })
  expect(await asked()).toEqual([{ query: '面霜', people: 1, openers: 1 }])
})

test.each([
  ['a colleague', { isStaff: true }],
  ['an own device', { ownDevice: true }],
  ['a program', { headers: { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' } }],
  ['the preview of a shared link', { headers: { 'user-agent': 'facebookexternalhit/1.1' } }],
  ['a page made ready ahead', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
  ['a reader who wants no counting', { headers: { cookie: `${cookie}; hub_no=1` } }],
  ['a browser without a number', { headers: { cookie: '' } }],
])('%s is counted nowhere', async (_, who) => {
  expect(await send({ path: '/search/asked', form: form(), ...who })).toMatchObject({ status: 202, body: { noted: false } })
  expect(await asked()).toEqual([])
})

test('another site, a forged slip, a long body and another method change nothing', async () => {
  const path = '/search/asked'
  expect((await send({ path, form: form(), headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await send({ path, form: { ...form(), query: '别的' } })).status).toBe(400)
  expect((await send({ path, form: { ...form(), more: 'x'.repeat(3_000) } })).status).toBe(413)
  expect((await send({ path, method: 'GET' })).status).toBe(405)
  expect((await send({ path: '/search/opened', form: { ...form(), collection: 'users', id: product } })).status).toBe(400)
  expect(await asked()).toEqual([])
  const other = { url: new URL('http://hub.example/search') } as never
  expect(askSearch({} as IncomingMessage, other)).toBeUndefined()
})
