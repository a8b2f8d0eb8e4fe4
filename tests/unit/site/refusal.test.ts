import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { allowCounting, forgetReader, hasRefused } from '#site/privacy/refusal.client.ts'

let cookies: string[] = []
const stores = { local: new Map<string, string>(), session: new Map<string, string>() }

const storage = (kept: Map<string, string>) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
})

beforeEach(() => {
  cookies = []
  for (const kept of Object.values(stores)) kept.clear()
  vi.stubGlobal('localStorage', storage(stores.local))
  vi.stubGlobal('sessionStorage', storage(stores.session))
  vi.stubGlobal('document', {
    get cookie() {
      return cookies.join('; ')
    },
    set cookie(text: string) {
      const [pair, , age] = text.split(';') as [string, string, string]
      cookies = cookies.filter((one) => one.split('=')[0] !== pair.split('=')[0])
      if (age !== 'max-age=0') cookies.push(pair)
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('leaves nothing behind by which a reader could be counted', () => {
  cookies = ['hub_v=v_0123456789']
  stores.local.set('hub_v', 'v_0123456789').set('hub_q', '[{}]')
  stores.session.set('hub_ch', '-?ch=wecom')
  expect(hasRefused()).toBe(false)
  forgetReader()
  expect(hasRefused()).toBe(true)
  expect(cookies).toEqual(['hub_no=1'])
  expect([...stores.local]).toEqual([['hub_no', '1']])
  expect(stores.session.size).toBe(0)
})

it('can be undone', () => {
  forgetReader()
  allowCounting()
  expect([hasRefused(), cookies.length, stores.local.size]).toEqual([false, 0, 0])
})

it('holds where storage is forbidden', () => {
  vi.stubGlobal('localStorage', undefined)
  forgetReader()
  expect(hasRefused()).toBe(true)
})
