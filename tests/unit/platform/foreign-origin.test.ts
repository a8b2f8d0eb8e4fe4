import { afterEach, describe, expect, it } from 'vitest'
import { isForeignRequest } from '#platform/foreign-origin.ts'

const request = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers({ host: 'hub.example', ...headers }),
})

afterEach(() => {
  delete process.env.PUBLIC_URL
})

describe('a request of another site', () => {
  it('is one whose Origin is not ours', () => {
    expect(isForeignRequest(request('POST', { origin: 'https://evil.example' }))).toBe(true)
    expect(isForeignRequest(request('POST', { origin: 'null' }))).toBe(true)
    expect(isForeignRequest(request('POST', { origin: 'https://hub.example' }))).toBe(false)
  })

  it('is one that the browser calls cross-site, whatever its Origin', () => {
    expect(isForeignRequest(request('PATCH', { 'sec-fetch-site': 'cross-site' }))).toBe(true)
    expect(isForeignRequest(request('DELETE', { 'sec-fetch-site': 'same-site', origin: 'https://shop.hub.example' }))).toBe(true)
    expect(isForeignRequest(request('POST', { 'sec-fetch-site': 'same-origin', origin: 'https://hub.example' }))).toBe(false)
  })

  it('knows the public address behind a proxy that changes Host', () => {
    process.env.PUBLIC_URL = 'https://tea.example'
    expect(isForeignRequest(request('POST', { origin: 'https://tea.example' }))).toBe(false)
  })

  it('is never one that only reads, nor a program that is no browser', () => {
    expect(isForeignRequest(request('GET', { origin: 'https://evil.example' }))).toBe(false)
    expect(isForeignRequest(request('POST', {}))).toBe(false)
  })
})
