import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOwn } from '#server/front/loopback.ts'

let base: string
const silent: ServerResponse[] = []
const server = createServer((request, response) => {
  if (request.url === '/whole') return void response.writeHead(203, { 'x-own': 'yes' }).end('whole')
  if (request.url === '/cut') {
    response.writeHead(200, { 'content-length': '100' })
    response.write('half')
    return void setTimeout(() => response.destroy(), 20)
  }
  if (request.url === '/trickle') {
    response.writeHead(200)
    const trickle = setInterval(() => response.write('.'), 20)
    return void response.once('close', () => clearInterval(trickle))
  }
  silent.push(response)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('an answer is given with its status and head', async () => {
  const { status, headers, body } = await askOwn(`${base}/whole`, { limitMs: 5_000 })
  expect([status, headers['x-own'], body.toString()]).toEqual([203, 'yes', 'whole'])
})

test.each(['/cut', '/trickle', '/silent'])('an answer that never becomes whole is an error in time: %s', async (path) => {
  const begun = performance.now()
  await expect(askOwn(base + path, { limitMs: 300 })).rejects.toThrow()
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('whoever waits for a turn behind silent answers is told in time as well', async () => {
  const all = Array.from({ length: 40 }, () => askOwn(`${base}/silent`, { limitMs: 400 }))
  const begun = performance.now()
  expect((await Promise.allSettled(all)).every(({ status }) => status === 'rejected')).toBe(true)
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect((await askOwn(`${base}/whole`, { limitMs: 5_000 })).status).toBe(203)
})
