import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel } from '#measurement/channels.ts'
import { findDoor } from '#measurement/doors/all.ts'
import { linkOut } from '#measurement/links.ts'
import { type Measuring, openMeasuring } from '#measurement/measuring.ts'
import { shortLink } from '#measurement/short-links.ts'
import { uuidv7 } from '#platform/uuidv7.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'

const { payload, pool } = await testPayload()
let measuring: Measuring
let now = new Date()

beforeAll(async () => {
  const settings = { timeZone: 'Asia/Shanghai', visitorKey: undefined, pageSecret: 'p'.repeat(32), mallSecret: undefined }
  measuring = await openMeasuring({ pool, clock: () => now, ...settings })
})

afterAll(() => measuring.close())

async function makeLink(subject: string, { channel = 'poster' as Channel, via = undefined as string | undefined } = {}) {
  const made = await shortLink(pool, { subject, channel, via }, now)
  if (!made.ok) throw new Error(made.kind)
  return made.value
}

async function follow(code: string, { method = 'GET', at = '/c' } = {}) {
  const { door, params } = findDoor(`${at}/${code}`)!
  const request = { method, headers: {}, query: new URLSearchParams(), cookies: {}, params, isStaff: false }
  const { status, headers, body } = await door.answer({ ...request, body: (async function* () {})() }, measuring)
  return { status, headers, body, location: headers.location }
}

test('leads to the page with its channel and its person, never cached, never indexed', async () => {
  const { id } = await makeArticle(payload, { slug: 'led-to' })
  const code = await makeLink(`articles:${id}`, { channel: 'wecom', via: 'shop-7' })
  const answer = await follow(code)
  expect(answer).toMatchObject({ status: 302, body: '', location: '/articles/led-to?ch=wecom&via=shop-7' })
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  expect(await follow(code, { method: 'HEAD' })).toMatchObject({ status: 302 })
  expect(await follow(code, { method: 'POST' })).toMatchObject({ status: 405 })
})

test('the same link has one code for ever, another link another', async () => {
  const subject = `articles:${(await makeArticle(payload)).id}`
  const code = await makeLink(subject)
  expect(code).toMatch(/^[A-Za-z0-9]{8}$/)
  expect(await makeLink(subject.toUpperCase().replace('ARTICLES', 'articles'))).toBe(code)
  const others = await Promise.all([
    makeLink(subject, { channel: 'group' }),
    makeLink(subject, { via: 'x' }),
    makeLink('/articles'),
  ])
  expect(new Set([code, ...others]).size).toBe(4)
})

test('two links whose codes begin alike both work', async () => {
  const subject = `articles:${(await makeArticle(payload, { slug: 'second-of-two' })).id}`
  const code = await makeLink(subject)
  await pool.query("update links set target = '/live' where code = $1", [code])
  const longer = await makeLink(subject)
  expect(longer).toMatch(new RegExp(`^${code}.$`))
  expect((await follow(longer)).location).toBe('/articles/second-of-two?ch=poster')
  expect((await follow(code)).location).toBe('/live?ch=poster')
  expect(await makeLink(subject)).toBe(longer)
})

test('a slug that changed after the link was printed is followed', async () => {
  const { id } = await makeArticle(payload, { slug: 'printed' })
  const code = await makeLink(`articles:${id}`)
  await payload.update({ collection: 'articles', id, data: { slug: 'renamed', _status: 'published' } })
  expect((await follow(code)).location).toBe('/articles/renamed?ch=poster')
  await payload.update({ collection: 'articles', id, data: { slug: 'only-a-draft' }, draft: true })
  expect((await follow(code)).location).toBe('/articles/renamed?ch=poster')
})

test('not yet published is 404, taken down, run out, binned or deleted 410', async () => {
  const { id } = await makeArticle(payload, { slug: 'comes-and-goes', _status: 'draft' })
  const code = await makeLink(`articles:${id}`)
  const change = (data: object) => payload.update({ collection: 'articles', id, data, trash: true })
  expect(await follow(code)).toMatchObject({ status: 404, body: expect.stringContaining('"kind":"unknown"') })
  await change({ _status: 'published' })
  expect((await follow(code)).status).toBe(302)
  await change({ _status: 'draft' })
  expect(await follow(code)).toMatchObject({ status: 410, body: expect.stringContaining('"kind":"gone"') })
  await change({ _status: 'published', publishUntil: new Date(Date.now() + 60_000).toISOString() })
  expect((await follow(code)).status).toBe(302)
  now = new Date(Date.now() + 120_000)
  expect((await follow(code)).status).toBe(410)
  now = new Date()
  await change({ deletedAt: new Date().toISOString() })
  expect((await follow(code)).status).toBe(410)
  await payload.delete({ collection: 'articles', id, trash: true })
  expect((await follow(code)).status).toBe(410)
})

test('products, campaigns and plain pages are led to as well, a campaign from its start', async () => {
  const product = await makeProduct(payload, { name: '白毫银针' })
  expect((await follow(await makeLink(`products:${product.id}`))).location).toBe('/products/bai-hao-yin-zhen?ch=poster')
  const campaign = await payload.create({
    collection: 'campaigns',
    data: { name: '春茶节', kind: 'festival', startsAt: '2099-03-01T00:00:00Z', endsAt: '2099-04-01T00:00:00Z' },
  })
  const code = await makeLink(`campaigns:${campaign.id}`)
  expect((await follow(code)).status).toBe(404)
  now = new Date('2099-03-01T00:00:00Z')
  expect((await follow(code)).location).toBe('/campaigns/chun-cha-jie?ch=poster')
  now = new Date()
  expect((await follow(await makeLink('/search?q=a&ch=old#x', { via: 'v' }))).location).toBe('/search?q=a&ch=poster&via=v#x')
})

test('the two kinds of links do not answer for one another', async () => {
  const short = await makeLink('/live')
  const out = await linkOut(pool, { target: 'https://mall.example/' }, now)
  expect(await follow(short, { at: '/go' })).toMatchObject({ status: 404 })
  expect(await follow(out)).toMatchObject({ status: 404 })
  for (const code of ['nothere1', '..%2f', 'a'.repeat(500)]) expect((await follow(code)).status).toBe(404)
})

test.each([
  ['subject', { subject: 'groups:019', channel: 'poster' }],
  ['subject', { subject: `groups:${uuidv7()}`, channel: 'poster' }],
  ['subject', { subject: 'nothing', channel: 'poster' }],
  ['subject', { subject: '', channel: 'poster' }],
  ['subject', { subject: '//elsewhere.example/', channel: 'poster' }],
  ['subject', { subject: '/\\elsewhere.example', channel: 'poster' }],
  ['subject', { subject: '/a/..//elsewhere.example', channel: 'poster' }],
  ['subject', { subject: '/admin', channel: 'poster' }],
  ['subject', { subject: '/x/../api/users/logout', channel: 'poster' }],
  ['subject', { subject: '/a b', channel: 'poster' }],
  ['unknown', { subject: `articles:${uuidv7()}`, channel: 'poster' }],
  ['channel', { subject: '/', channel: 'carrier-pigeon' }],
  ['via', { subject: '/', channel: 'poster', via: 'a b' }],
  ['via', { subject: '/', channel: 'poster', via: 'x'.repeat(65) }],
])('refuses by %s: %o', async (kind, link) => {
  expect(await shortLink(pool, link, now)).toMatchObject({ ok: false, kind })
})
