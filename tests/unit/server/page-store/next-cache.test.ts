import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import RequestCache from '#server/front/page-store/next-cache.mjs'
import { openRenders } from '#server/front/page-store/renders.ts'

type Cache = {
  get: (key: string, context: { kind: string }) => Promise<{ value: { html: string } } | null>
  set: (key: string, value: object | null, context?: object) => Promise<void>
  revalidateTag: () => Promise<void>
}
const open = (id?: string): Cache =>
  Reflect.construct(RequestCache, [{ _requestHeaders: id ? { 'x-hub-making': id } : {} }]) as Cache

const renders = openRenders()
const before = { ...renders }
let isHeard = true
let isAlone = false
const page = (html: string) => ({ kind: 'APP_PAGE', html })
const asPage = { kind: 'APP_PAGE' }
const hour = { cacheControl: { revalidate: 3_600 } }
const shown = async (key = '/zh', id?: string) => (await open(id).get(key, asPage))?.value.html

beforeEach(() => {
  isHeard = true
  isAlone = false
  vi.useRealTimers()
  Object.assign(renders, { mayKeep: () => isHeard, mayShow: () => isHeard || isAlone, isAlone: () => isAlone })
  renders.generation++
  renders.proofs.clear()
})
afterAll(() => {
  vi.useRealTimers()
  Object.assign(renders, before)
})

test('a page is kept until something changes', async () => {
  await open().set('/zh', page('old'), hour)
  expect(await shown()).toBe('old')
  renders.generation++
  expect(await shown()).toBeUndefined()
})

test('a page that was begun before a change is not kept, however late it ends, and whoever asked learns how old it is', async () => {
  const begun = open('mine')
  renders.generation++
  await begun.set('/zh', page('old'), hour)
  expect(await shown()).toBeUndefined()
  expect(renders.proofs.get('mine')?.generation).toBe(renders.generation - 1)
})

test('whoever asks under an id learns to which generation the answer belongs, whether it was made or found', async () => {
  await open('made').set('/zh', page('new'), hour)
  await shown('/zh', 'found')
  const [made, found] = ['made', 'found'].map((id) => renders.proofs.get(id))
  expect(made).toEqual({ generation: renders.generation, madeAt: expect.any(Number) })
  expect(found).toEqual(made)
})

test('whoever waits for a page that another asked for learns nothing', async () => {
  const joined = open('joined')
  expect(await joined.get('/zh', asPage)).toBeNull()
  await open('other').set('/zh', page('new'), hour)
  expect(renders.proofs.has('joined')).toBe(false)
})

test('while changes are not heard nothing is kept and nothing shown, unless nobody can change anything', async () => {
  await open().set('/zh', page('kept'), hour)
  isHeard = false
  expect(await shown()).toBeUndefined()
  await open().set('/en', page('made meanwhile'), hour)
  isAlone = true
  expect(await shown()).toBe('kept')
  expect(await shown('/en')).toBeUndefined()
})

test('a page ends when it says so, but not while it cannot be made anew', async () => {
  vi.useFakeTimers({ now: 0 })
  await open().set('/zh', page('an hour old'), hour)
  vi.setSystemTime(3_599_999)
  expect(await shown()).toBe('an hour old')
  vi.setSystemTime(3_600_000)
  expect(await shown()).toBeUndefined()
  isAlone = true
  expect(await shown()).toBe('an hour old')
})

test('the page asked for longest ago makes room', async () => {
  const large = 'x'.repeat(20 * 2 ** 20)
  for (const key of ['/a', '/b']) await open().set(key, page(large), hour)
  await shown('/a')
  await open().set('/c', page(large), hour)
  expect(await Promise.all(['/a', '/b', '/c'].map(async (key) => Boolean(await shown(key))))).toEqual([true, false, true])
})

test('Next telling it to expire pages is a change like any other', async () => {
  const { generation } = renders
  await open().revalidateTag()
  expect(renders.generation).toBe(generation + 1)
})
