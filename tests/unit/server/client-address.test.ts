import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { findClientAddress, isLoopback, parseProxies, restateOrigin } from '#server/front/client-address.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage

test('without trusted proxies nobody can say another address than his own', () => {
  expect(findClientAddress(request('203.0.113.9', { 'x-forwarded-for': '1.2.3.4' }), parseProxies([]))).toBe('203.0.113.9')
})

test('a trusted proxy is believed about its own neighbour only', () => {
  const proxies = parseProxies(['127.0.0.1', '10.0.0.0/8'])
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.1.2.3' }
  expect(findClientAddress(request('::ffff:127.0.0.1', forwarded), proxies)).toBe('198.51.100.7')
})

test('a chain of nothing but proxies, or of nonsense, ends at the last that is an address', () => {
  const proxies = parseProxies(['127.0.0.1'])
  expect(findClientAddress(request('127.0.0.1'), proxies)).toBe('127.0.0.1')
  expect(findClientAddress(request('127.0.0.1', { 'x-forwarded-for': 'unknown' }), proxies)).toBe('127.0.0.1')
})

test('what a client says of itself under our names is replaced', () => {
  const asked = request('203.0.113.9', {
    'x-hub-address': '1.1.1.1',
    'x-forwarded-host': 'evil.example',
    'x-middleware-subrequest': 'src/middleware',
    accept: 'text/html',
  })
  restateOrigin(asked, '203.0.113.9', 'https://hub.example.cn')
  expect(asked.headers).toEqual({
    accept: 'text/html',
    'x-hub-address': '203.0.113.9',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
  })
})

test.each(['10.0.0', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/', 'fd00::/129'])('a list of proxies with %s is refused', (entry) => {
  expect(() => parseProxies([entry])).toThrow(`TRUSTED_PROXIES: 不是地址或网段: ${entry}`)
})

test('what is loopback', () => {
  expect(isLoopback('127.0.0.53')).toBe(true)
  expect(isLoopback('12.7.0.1')).toBe(false)
})
