import { afterEach, expect, test, vi } from 'vitest'
import { hubOrigin, hubTimeZone } from '#platform/this-hub.ts'

afterEach(() => vi.unstubAllEnvs())

test('an address or zone that is set to empty text counts as not set', () => {
  vi.stubEnv('PUBLIC_URL', '')
  vi.stubEnv('PORT', '4123')
  vi.stubEnv('HUB_TIMEZONE', '')
  expect(hubOrigin()).toBe('http://localhost:4123')
  expect(hubTimeZone()).toBe('Asia/Shanghai')
})

test('the public address stands in links without its trailing slash', () => {
  vi.stubEnv('PUBLIC_URL', 'https://hub.example/')
  expect(hubOrigin()).toBe('https://hub.example')
})
