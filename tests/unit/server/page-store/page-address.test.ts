import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readPageAddress } from '#server/front/page-store/page-address.ts'

const read = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  readPageAddress({ method, url, headers } as unknown as IncomingMessage)

test.each([
  ['/', '/'],
  ['/articles/spring-tea', '/articles/spring-tea'],
  ['/en', '/en'],
  ['/feed.xml', '/feed.xml'],
  ['/live/first-flush.ics', '/live/first-flush.ics'],
  ['/articles/spring-tea?ch=share&via=ab_1-c', '/articles/spring-tea'],
  ['/articles/spring-tea?from=singlemessage&isappinstalled=0', '/articles/spring-tea'],
  ['/?', '/'],
])('%s is kept as %s', (url, address) => {
  expect(read(url)).toBe(address)
  expect(read(url, {}, 'HEAD')).toBe(address)
  expect(read(url, { cookie: 'hub_v=1; payload-token=x' })).toBe(address)
})

test.each([
  '/reviews/new?product=tea',
  '/search?q=tea',
  '/articles/spring-tea?ch=share&page=2',
  '/articles/spring-tea?CH=share',
  '/articles/spring-tea?c%68=share',
  '/articles/%73pring-tea',
  '/articles//spring-tea',
  '/articles/../me',
  '/_next/static/a.js',
  '/articles/spring-tea/',
  '/articles/Spring',
  '//elsewhere.example',
  'http://elsewhere.example/',
  '',
])('%s is not kept', (url) => expect(read(url)).toBeUndefined())

test('what asks for another answer than the page is not answered with it', () => {
  for (const name of ['rsc', 'next-action', 'next-router-prefetch', 'next-router-state-tree', 'x-prerender-revalidate'])
    expect(read('/', { [name]: '1' }), name).toBeUndefined()
  expect(read('/', { cookie: 'a=b; __prerender_bypass=x' })).toBeUndefined()
  expect(read('/', { 'content-length': '10' })).toBeUndefined()
  expect(read('/', { 'transfer-encoding': 'chunked' })).toBeUndefined()
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(read('/', {}, method)).toBeUndefined()
})
