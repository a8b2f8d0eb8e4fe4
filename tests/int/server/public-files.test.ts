import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendPublicFile } from '#server/front/public-files.ts'
import { openStaticAssets } from '#server/front/static-assets.ts'
import { writeAnswer } from '#server/front/write-answer.ts'

const NAME = '0123456789abcdef01234567'
const BYTES = Buffer.from(Array.from({ length: 10_000 }, (_, at) => at % 251))
const before = process.env.HUB_DATA_DIR
let dataDir: string
let base: string

const server = createServer(async (request, response) => {
  const sent = await sendPublicFile(request, response, new URL(request.url!, 'http://hub'))
  if (!sent) response.writeHead(418).end('left to Payload')
  else if (sent.refused) writeAnswer(request, response, sent.refused)
})

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'zhongcao-files-'))
  process.env.HUB_DATA_DIR = dataDir
  for (const [kind, name] of [
    ['media', `${NAME}.webp`],
    ['media', `${NAME}-480x360.webp`],
    ['media', `${NAME}-480x360.avif`],
    ['media', 'a-name-to-guess.webp'],
    ['media', `${NAME}.svg`],
    ['clips', `${NAME}.mp4`],
    ['review-clips', `${NAME}.mp4`],
    ['review-photos', `${NAME}.webp`],
    ['found-ugc-shots', `${NAME}.webp`],
  ] as const) {
    await mkdir(path.join(dataDir, 'uploads', kind), { recursive: true })
    await writeFile(path.join(dataDir, 'uploads', kind, name), BYTES)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  if (before === undefined) delete process.env.HUB_DATA_DIR
  else process.env.HUB_DATA_DIR = before
  await rm(dataDir, { recursive: true, force: true })
})

const get = (file: string, init?: RequestInit) => fetch(`${base}/api/${file}`, init)

test.each([
  [`media/file/${NAME}.webp`, 'image/webp'],
  [`media/file/${NAME}-480x360.webp`, 'image/webp'],
  [`clips/file/${NAME}.mp4`, 'video/mp4'],
])('%s is streamed from disk, to be kept for ever', async (file, type) => {
  const answer = await get(file)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': type,
    'content-length': '10000',
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES)).toBe(true)
})

test('a browser that takes AVIF gets the copy that is there, and caches keep the two apart', async () => {
  const typesOf = (accept: string) =>
    Promise.all(
      [`media/file/${NAME}-480x360.webp`, `media/file/${NAME}.webp`].map(async (file) => {
        const { headers } = await get(file, { headers: { accept } })
        return [headers.get('content-type'), headers.get('vary')]
      }),
    )
  expect(await typesOf('image/avif,image/webp,*/*')).toEqual([
    ['image/avif', 'accept'],
    ['image/webp', 'accept'],
  ])
  expect(await typesOf('image/webp,*/*')).toEqual([
    ['image/webp', 'accept'],
    ['image/webp', 'accept'],
  ])
  expect((await get(`media/file/${NAME}-480x360.avif`)).status).toBe(418)
})

test.each([
  ['bytes=0-99', 206, 0, 100],
  ['bytes=9990-', 206, 9_990, 10_000],
  ['bytes=-10', 206, 9_990, 10_000],
  ['bytes=9990-20000', 206, 9_990, 10_000],
  ['lines=1-2', 200, 0, 10_000],
])('a player that asks for %s is answered with %i', async (range, status, from, to) => {
  const answer = await get(`clips/file/${NAME}.mp4`, { headers: { range } })
  expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([status, to - from])
  if (status === 206) expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/10000`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES.subarray(from, to))).toBe(true)
})

test('a part that is not there is 416', async () => {
  const answer = await get(`clips/file/${NAME}.mp4`, { headers: { range: 'bytes=10000-' } })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10000'])
})

test('HEAD says how long it is', async () => {
  const answer = await get(`media/file/${NAME}.webp`, { method: 'HEAD' })
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10000', ''])
})

test.each([
  `review-clips/file/${NAME}.mp4`,
  `review-photos/file/${NAME}.webp`,
  `found-ugc-shots/file/${NAME}.webp`,
  'media/file/a-name-to-guess.webp',
  `media/file/${NAME}.svg`,
  'media/file/ffffffffffffffffffffffff.webp',
  `media/file/${NAME}.webp?prefix=x`,
  `media/file/..%2freview-photos%2f${NAME}.webp`,
  `media/${NAME}.webp`,
  'media',
])('%s is left to Payload, which knows who may read it', async (file) => {
  expect((await get(file)).status).toBe(418)
})

test('nothing is written to a file', async () => {
  for (const method of ['POST', 'PATCH', 'DELETE']) expect((await get(`media/file/${NAME}.webp`, { method })).status).toBe(418)
})

test('what a build made for browsers is read at its first use and encoded once; nothing beside it is given', async () => {
  const dist = path.join(dataDir, 'dist')
  await mkdir(path.join(dist, 'static/chunks'), { recursive: true })
  await mkdir(path.join(dist, 'server'))
  const script = 'export const tea = "明前"\n'.repeat(400)
  await writeFile(path.join(dist, 'static/chunks/0a-b_c.js'), script)
  await writeFile(path.join(dist, 'static/chunks/secret.env'), 'x')
  await writeFile(path.join(dist, 'server/app.js'), 'x')
  const assets = openStaticAssets(dist, { 'x-content-type-options': 'nosniff' })
  const ask = (url: string, headers = {}, method = 'GET') => ({ method, url, headers }) as never
  const url = '/_next/static/chunks/0a-b_c.js'
  expect(assets.find(ask(url))).toBeUndefined()
  const [made, same] = await Promise.all([assets.load(ask(url)), assets.load(ask(url))])
  expect(made).toBe(same)
  expect(assets.find(ask(url))).toBe(made)
  expect(made?.bodies.identity.bytes.toString()).toBe(script)
  expect(made?.bodies.br.bytes.length).toBeLessThan(500)
  expect(made?.headers).toEqual(
    expect.arrayContaining(['public, max-age=31536000, immutable', 'application/javascript; charset=utf-8', 'nosniff']),
  )
  for (const other of [
    `${url}?dpl=1`,
    '/_next/static/chunks/secret.env',
    '/_next/static/../server/app.js',
    '/_next/static/chunks/none.js',
    '/_next/static/',
  ])
    expect(await assets.load(ask(other)), other).toBeUndefined()
  expect(await assets.load(ask(url, { range: 'bytes=0-1' }))).toBeUndefined()
  expect(await assets.load(ask(url, {}, 'POST'))).toBeUndefined()
})
