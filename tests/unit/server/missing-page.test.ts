import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { loadMissingPage, showMissingPage } from '#server/front/missing-page.ts'

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serve(pages: RequestListener, load: (path: string) => Promise<string>): Promise<string> {
  const server = createServer((request, response) => pages(request, showMissingPage(request, response, load)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const html = { headers: { accept: 'text/html' } }
const missing: RequestListener = (_, response) => {
  response.statusCode = 404
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-encoding', 'gzip')
  response.setHeader('cache-control', 's-maxage=3600')
  response.write('half of ')
  response.end("Next's own page")
}

it("puts the hub's page in place of a bare 404, uncached", async () => {
  const base = await serve(missing, async (path) => `<p>${path}</p>`)
  const answer = await fetch(`${base}/articles/x?y=1`, html)
  expect([answer.status, await answer.text()]).toEqual([404, '<p>/articles/x</p>'])
  expect([answer.headers.get('cache-control'), answer.headers.get('content-encoding')]).toEqual(['no-store', null])
})

it('says 410 of what was taken down', async () => {
  const base = await serve(missing, async () => '<main data-gone="true">')
  expect((await fetch(`${base}/articles/x`, html)).status).toBe(410)
})

it('leaves an answer alone that brings its own head', async () => {
  const base = await serve(
    (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('bare'),
    async () => 'ours',
  )
  const answer = await fetch(`${base}/x`, html)
  // A head that carries its own type says nothing to `getHeader`, so it passes as it is; Next never writes one.
  expect([answer.status, await answer.text()]).toEqual([404, 'bare'])
})

it.each([
  ['a page that is there', '/articles/x', html, 200],
  ['machinery', '/api/x', html, 404],
  ['a program that asks for no page', '/articles/x', {}, 404],
])('leaves %s alone', async (_, path, init, status) => {
  const base = await serve(
    (request, response) => {
      response.statusCode = status
      response.setHeader('content-type', 'text/html')
      response.end(request.url)
    },
    async () => 'ours',
  )
  const answer = await fetch(`${base}${path}`, init)
  expect([answer.status, await answer.text()]).toEqual([status, path])
})

it('stays a page for a phone, in both languages, when the hub cannot make its own', async () => {
  vi.stubEnv('HUB_INTERNAL_URL', 'http://127.0.0.1:9')
  const page = await loadMissingPage('/articles/x')
  vi.unstubAllEnvs()
  expect(page).toContain('<meta name="viewport"')
  expect(page).toContain('<h1>没有找到这一页</h1>')
  expect(page).toMatch(/<a href="\/">回到首页<\/a>[\s\S]*<a href="\/en">Home<\/a>/)
})
