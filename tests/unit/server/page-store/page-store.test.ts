import type { IncomingMessage } from 'node:http'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AskNext } from '#server/front/page-store/make-page.ts'
import { createPageStore } from '#server/front/page-store/page-store.ts'
import type { Renders } from '#server/front/page-store/renders.ts'

const STATIC = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 's-maxage=3600, stale-while-revalidate=31532400' }
let renders: Renders
let isHeard: boolean
let isAlone: boolean
let asked: string[]
let text: string

beforeEach(() => {
  isHeard = true
  isAlone = false
  asked = []
  lost = []
  missingPage = '<p data-gone="true">'
  text = 'old'
  renders = {
    generation: 1,
    mayKeep: () => isHeard,
    mayShow: () => isHeard || isAlone,
    isAlone: () => isAlone,
    proofs: new Map(),
  }
})

const request = (url: string, headers = {}) => ({ method: 'GET', url, headers }) as unknown as IncomingMessage
const reader = (url: string) => request(url, { accept: 'text/html' })
const prove = (id: string, generation = renders.generation) => renders.proofs.set(id, { generation, madeAt: Date.now() })

/** A Next that makes each page at once, and proves it. */
const atOnce: AskNext = async (pathname, id) => {
  asked.push(pathname)
  prove(id)
  return { status: 200, headers: STATIC, body: Buffer.from(text) }
}

const openStore = (askNext: AskNext = atOnce, limitBytes?: number) =>
  createPageStore({ renders, askNext, askMissing, isStatic: (pathname) => !pathname.startsWith('/me'), secured: {}, limitBytes })

let lost: string[]
let missingPage: string | undefined
const askMissing = async (pathname: string) => {
  lost.push(pathname)
  return missingPage
}

type Store = ReturnType<typeof openStore>
const load = async (store: Store, url: string) => (await store.load(request(url)))?.bodies.identity.bytes.toString()
const find = (store: Store, url: string) => store.find(request(url))?.bodies.identity.bytes.toString()

test('a page is made once and found from then on, under every mark that nobody reads', async () => {
  const store = openStore()
  expect(find(store, '/a')).toBeUndefined()
  expect(await load(store, '/a?ch=share')).toBe('old')
  expect([find(store, '/a'), find(store, '/a?via=x'), find(store, '/a?page=2')]).toEqual(['old', 'old', undefined])
  expect(asked).toEqual(['/a'])
})

test('many readers of one missing page cause one rendering', async () => {
  const store = openStore()
  expect(new Set(await Promise.all(Array.from({ length: 200 }, () => load(store, '/a'))))).toEqual(new Set(['old']))
  expect(asked).toEqual(['/a'])
  expect(store.figures()).toMatchObject({ hub_page_store_misses_total: 200, hub_page_store_pages: 1 })
})

test('a change empties it', async () => {
  const store = openStore()
  await load(store, '/a')
  renders.generation++
  text = 'new'
  expect(find(store, '/a')).toBeUndefined()
  expect(store.figures()).toMatchObject({ hub_page_store_pages: 0, hub_page_store_bytes: 0 })
  expect(await load(store, '/a')).toBe('new')
})

test.each([
  ['for a moment, gets that page, which is not kept', 900, 'old', 1],
  ['for longer, gets one that is begun after the change', 1_100, 'new', 2],
])('who waits for a page while something changes, %s', async (_, ms, given, times) => {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const store = openStore(async (pathname, id) => {
    const answer = await atOnce(pathname, id)
    if (asked.length === 1) {
      renders.generation++
      text = 'new'
      now += ms
    }
    return answer
  })
  expect(await load(store, '/a')).toBe(given)
  clock.mockRestore()
  expect(asked).toHaveLength(times)
  expect(find(store, '/a')).toBe(given === 'new' ? 'new' : undefined)
})

test('whoever comes after a change waits for no page from before it', async () => {
  const waiting: (() => void)[] = []
  const store = openStore(async (pathname, id) => {
    const [begun, body] = [renders.generation, text]
    asked.push(pathname)
    await new Promise<void>((resolve) => waiting.push(resolve))
    prove(id, begun)
    return { status: 200, headers: STATIC, body: Buffer.from(body) }
  })
  const early = load(store, '/a')
  renders.generation++
  text = 'new'
  const late = load(store, '/a')
  expect(waiting).toHaveLength(2)
  waiting[1]!()
  expect(await late).toBe('new')
  waiting[0]!()
  expect(await early).toBe('old')
  expect(find(store, '/a')).toBe('new')
})

test('an answer that nobody proves is asked for three times and never kept', async () => {
  const store = openStore(async (pathname) => {
    asked.push(pathname)
    return { status: 200, headers: STATIC, body: Buffer.from('whose?') }
  })
  expect(await load(store, '/a')).toBeUndefined()
  expect(asked).toHaveLength(3)
  expect(find(store, '/a')).toBeUndefined()
})

test.each([
  ['another status', 500, STATIC],
  ['a redirect', 308, { ...STATIC, location: '/b' }],
  ['a page of somebody', 200, { ...STATIC, 'cache-control': 'private, no-cache, no-store, max-age=0' }],
  ['no-store beside s-maxage', 200, { ...STATIC, 'cache-control': 's-maxage=60, no-store' }],
  ['no word on how long', 200, { ...STATIC, 'cache-control': 'public, max-age=60' }],
  ['no time at all', 200, { ...STATIC, 'cache-control': 's-maxage=0' }],
  ['a cookie', 200, { ...STATIC, 'set-cookie': ['a=b'] }],
  ['an encoding', 200, { ...STATIC, 'content-encoding': 'gzip' }],
  ['what Next sends its own scripts', 200, { ...STATIC, 'content-type': 'text/x-component' }],
  ['no type', 200, { 'cache-control': STATIC['cache-control'] }],
])('%s is never kept', async (_, status, headers) => {
  const store = openStore(async (_pathname, id) => {
    prove(id)
    return { status, headers, body: Buffer.from('x') }
  })
  expect(await load(store, '/a')).toBeUndefined()
  expect(find(store, '/a')).toBeUndefined()
})

test('a page that is not the same for everybody is not even asked for', async () => {
  const store = openStore()
  expect([await load(store, '/me'), await load(store, '/a?q=tea')]).toEqual([undefined, undefined])
  expect(asked).toEqual([])
})

test('a failure is not kept either', async () => {
  const store = openStore(async () => {
    throw new Error('cut off')
  })
  expect(await load(store, '/a')).toBeUndefined()
})

test('while changes are not heard nothing is shown or made; when nobody can change anything, what was kept is shown', async () => {
  const store = openStore()
  await load(store, '/a')
  isHeard = false
  expect([find(store, '/a'), await load(store, '/b')]).toEqual([undefined, undefined])
  isAlone = true
  expect([find(store, '/a'), await load(store, '/b')]).toEqual(['old', undefined])
  expect(asked).toEqual(['/a'])
})

test('a page ends as many seconds after it was made as Next said', async () => {
  const store = openStore(async (_, id) => {
    renders.proofs.set(id, { generation: renders.generation, madeAt: Date.now() - 59_950 })
    return { status: 200, headers: { ...STATIC, 'cache-control': 's-maxage=60' }, body: Buffer.from('x') }
  })
  await load(store, '/a')
  expect(find(store, '/a')).toBe('x')
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(find(store, '/a')).toBeUndefined()
})

test('the page asked for longest ago makes room', async () => {
  const store = openStore(atOnce, 3 * 5_000)
  for (const url of ['/a', '/b', '/c']) await load(store, url)
  find(store, '/a')
  await load(store, '/d')
  expect(['/a', '/b', '/c', '/d'].map((url) => find(store, url) !== undefined)).toEqual([true, false, true, true])
  expect(Number(store.figures().hub_page_store_bytes)).toBeLessThanOrEqual(15_000)
})

describe('a page that is gone', () => {
  const gone: AskNext = async (pathname, id) => ({ ...(await atOnce(pathname, id)), status: 404 })

  test('is told to all its readers by one page, with the status that it names, and kept by nobody on the way', async () => {
    const store = openStore(gone)
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.load(reader('/a'))))
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([410]))
    expect([asked, lost]).toEqual([['/a'], ['/a']])
    expect(store.find(reader('/a'))?.headers).toEqual(expect.arrayContaining(['cache-control', 'no-store']))
    missingPage = '<p>'
    expect((await store.load(reader('/b')))?.status).toBe(404)
  })

  test('is told to programs by Next, as ever', async () => {
    const store = openStore(gone)
    await store.load(reader('/a'))
    expect([await store.load(request('/a')), store.find(request('/a'))]).toEqual([undefined, undefined])
  })

  test('is there again after a change', async () => {
    let answer = gone
    const store = openStore((pathname, id) => answer(pathname, id))
    await store.load(reader('/a'))
    renders.generation++
    answer = atOnce
    expect(store.find(reader('/a'))).toBeUndefined()
    expect((await store.load(reader('/a')))?.status).toBe(200)
  })

  test('what is put in its place is not kept when something changed meanwhile, or when it could not be made', async () => {
    const store = openStore(gone)
    missingPage = undefined
    expect([await store.load(reader('/a')), store.find(reader('/a'))]).toEqual([undefined, undefined])
    const changing = createPageStore({
      renders,
      askNext: gone,
      askMissing: async () => {
        renders.generation++
        return '<p>'
      },
      isStatic: () => true,
      secured: {},
    })
    expect((await changing.load(reader('/a')))?.status).toBe(404)
    expect(changing.find(reader('/a'))).toBeUndefined()
  })

  test('addresses at random push no page out', async () => {
    const store = openStore(async (pathname, id) => ({
      ...(await atOnce(pathname, id)),
      status: pathname === '/kept' ? 200 : 404,
    }))
    await store.load(reader('/kept'))
    missingPage = 'x'.repeat(500_000)
    for (let n = 0; n < 30; n++) await store.load(reader(`/none-${n}`))
    expect(store.find(reader('/kept'))?.status).toBe(200)
    expect(store.find(reader('/none-0'))).toBeUndefined()
    expect(store.find(reader('/none-29'))?.status).toBe(404)
  })
})
