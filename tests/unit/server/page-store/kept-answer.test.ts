import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeBest, type KeptAnswer, keepAnswer, sendKept } from '#server/front/page-store/kept-answer.ts'

const html = `<!doctype html><p>${'清明前后采下的芽头薄摊半日。'.repeat(200)}</p>`
const given = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' }
let page: KeptAnswer
const server = createServer((asked, answer) => void sendKept(asked, answer, page))

beforeAll(async () => {
  page = await keepAnswer(given, Buffer.from(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

function ask(headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const asked = request({ port, host: '127.0.0.1', method, headers, agent: false }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk as Buffer)
      resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) })
    })
    asked.once('error', reject).end()
  })
}

test.each([
  [undefined, undefined, (body: Buffer) => body],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['GZIP;q=0.5, BR;q=0', 'gzip', gunzipSync],
  ['br;q=0.0, gzip;q=0', undefined, (body: Buffer) => body],
  ['zstd, brotli', undefined, (body: Buffer) => body],
])('to Accept-Encoding %s it answers in %s, and says what that depends on', async (accepted, coding, decode) => {
  const { status, headers, body } = await ask(accepted ? { 'accept-encoding': accepted } : {})
  expect([status, headers['content-encoding'], headers.vary]).toEqual([200, coding, 'Accept-Encoding'])
  expect(headers['content-length']).toBe(String(body.length))
  expect(decode(body).toString()).toBe(html)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})

test('each encoding and each quality of it has a strong ETag of its own, and any of them is answered with 304', async () => {
  const codings: Record<string, string>[] = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }]
  const etags = async () => (await Promise.all(codings.map((accepted) => ask(accepted)))).map(({ headers }) => headers.etag!)
  const quick = await etags()
  await encodeBest(page)
  const all = new Set([...quick, ...(await etags())])
  expect(all.size).toBe(5)
  for (const etag of all) {
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, headers, body } = await ask({ 'if-none-match': known })
      expect([status, body.length, headers['x-content-type-options']]).toEqual([304, 0, 'nosniff'])
    }
  }
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD has the head of the page and nothing else', async () => {
  const { status, headers, body } = await ask({ 'accept-encoding': 'br' }, 'HEAD')
  expect([status, body.length, headers['content-encoding']]).toEqual([200, 0, 'br'])
  expect(headers['content-length']).toBe(String(page.bodies.br.bytes.length))
})

test('a page that is not there has its status whatever the reader has kept', async () => {
  page = await keepAnswer(given, Buffer.from(html), 410)
  expect((await ask({ 'if-none-match': '*' })).status).toBe(410)
})

test('what is small already is kept as it is', async () => {
  page = await keepAnswer({ 'content-type': 'image/png' }, Buffer.alloc(4_000, 7))
  const { headers, body } = await ask({ 'accept-encoding': 'br, gzip' })
  expect([headers['content-encoding'], headers.vary, body.length]).toEqual([undefined, undefined, 4_000])
})
