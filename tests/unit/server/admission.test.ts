import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { refuseForNext } from '#server/front/admission.ts'

const MIB = 2 ** 20

function status(method: string, pathname: string, headers: Record<string, string> = {}, isStaff = false): number | undefined {
  const gate = { hasStaffSession: () => isStaff }
  return refuseForNext({ method, headers } as unknown as IncomingMessage, pathname, gate)?.status
}

test.each(['/', '/articles/x', '/admin', '/api/articles', '/_next/static/a.js'])('reading %s passes', (pathname) => {
  expect(status('GET', pathname)).toBeUndefined()
  expect(status('HEAD', pathname)).toBeUndefined()
})

test('the picture optimiser is not there', () => {
  expect(status('GET', '/_next/image')).toBe(404)
})

test('server actions reach Next only in the admin and only from a colleague', () => {
  expect(status('POST', '/', { 'next-action': 'x' })).toBe(403)
  expect(status('POST', '/articles', { 'content-type': 'multipart/form-data; boundary=a' })).toBe(403)
  expect(status('POST', '/admin', { 'next-action': 'x' })).toBe(403)
  expect(status('POST', '/admin', { 'next-action': 'x' }, true)).toBeUndefined()
  expect(status('POST', '/administrator', { 'next-action': 'x' }, true)).toBe(403)
})

test.each(['/campaigns/winter-tea', '/en/campaigns/winter-tea', `/campaigns/place/${'a1_-'.repeat(16)}`])(
  'the form of %s passes, and nothing else there',
  (path) => {
    const form = { 'content-type': 'multipart/form-data; boundary=a', 'content-length': '100' }
    expect(status('POST', path, form)).toBeUndefined()
    expect(status('POST', path, { 'next-action': 'x', 'content-length': '100' })).toBeUndefined()
    expect(status('DELETE', path, form)).toBe(405)
    expect(status('POST', `${path}/more`, form)).toBe(403)
  },
)

test('the form of a review passes, by scripts and without them, and only as a form', () => {
  const form = { 'content-type': 'multipart/form-data; boundary=a', 'content-length': String(70 * 2 ** 20) }
  expect(status('POST', '/reviews/new', form)).toBeUndefined()
  expect(status('POST', '/en/reviews/new', { 'next-action': 'x' })).toBeUndefined()
  expect(status('POST', '/reviews/new/spring-tea', form)).toBeUndefined()
  expect(status('POST', '/reviews/new/a/b', form)).toBe(403)
  expect(status('POST', '/reviews/new', { ...form, 'content-length': String(81 * 2 ** 20) })).toBe(413)
  expect(status('PUT', '/reviews/new', form)).toBe(405)
  expect(status('POST', '/en/me', { 'next-action': 'x' })).toBeUndefined()
  expect(status('POST', '/me', form)).toBe(413)
  expect(status('POST', '/menu', form)).toBe(403)
  expect(status('POST', '/reviews', form)).toBe(403)
})

test('pages are only read', () => {
  expect(status('POST', '/articles')).toBe(405)
  expect(status('TRACE', '/api/articles')).toBe(405)
})

test('what looks like a door of measuring and is none gets the form of its errors, never a page', () => {
  for (const pathname of ['/import', '/import/nonsense', '/import/events/', '/hooks/orders', '/hooks/x/mall', '/collect/']) {
    expect([pathname, status('POST', pathname), status('GET', pathname)]).toEqual([pathname, 404, 404])
  }
  expect(status('POST', '/import/products', { 'content-type': 'text/csv' })).toBeUndefined()
  expect(status('GET', '/importance')).toBeUndefined()
})

test('a face of the brand’s own may be as large as a file, other bodies without a form may not', () => {
  const body = { 'content-type': 'application/octet-stream', 'content-length': String(20 * 2 ** 20) }
  expect(status('POST', '/api/title-faces', body)).toBeUndefined()
  expect(status('POST', '/api/title-faces/x', body)).toBe(413)
  expect(status('POST', '/api/title-faces', { ...body, 'content-length': String(60 * 2 ** 20) })).toBe(413)
})

test('scorecards are only read', () => {
  expect(status('POST', '/api/scorecards/content')).toBe(405)
  expect(status('DELETE', '/api/scorecards/content/rows')).toBe(405)
  expect(status('GET', '/api/scorecards/content')).toBeUndefined()
})

test('bodies have an end and say where it is', () => {
  expect(status('POST', '/api/articles', { 'content-length': String(4 * MIB) })).toBeUndefined()
  expect(status('POST', '/api/articles', { 'content-length': String(4 * MIB + 1) })).toBe(413)
  const upload = { 'content-type': 'multipart/form-data; boundary=a' }
  expect(status('POST', '/api/media', { ...upload, 'content-length': String(50 * MIB) })).toBeUndefined()
  expect(status('POST', '/api/media', { ...upload, 'content-length': String(53 * MIB) })).toBe(413)
  expect(status('POST', '/api/articles', { 'transfer-encoding': 'chunked' })).toBe(411)
})
