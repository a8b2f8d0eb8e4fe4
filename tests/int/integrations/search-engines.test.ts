import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { baidu } from '#integrations/search-engines/baidu.ts'
import type { Engine } from '#integrations/search-engines/engine.ts'
import { indexnow } from '#integrations/search-engines/indexnow.ts'
import { noteChange } from '#integrations/search-engines/note-change.ts'
import { readStandings } from '#integrations/search-engines/standing.ts'
import { tellEngine } from '#integrations/search-engines/tell-engine.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#platform/days.ts'
import { askIndexNowKey } from '#server/front/index-now-key.ts'
import { makeArticle, makeProduct } from '../../builders/content.ts'
import { testPayload } from '../../builders/payload.ts'
import { makeModerators, published } from '../../builders/reviews.ts'
import { KEY, type SearchEngines, startSearchEngines, TOKEN } from '../../fakes/search-engines.ts'

const SITE = 'https://hub.example.com'
const NOON = new Date('2026-11-26T12:00:00+08:00')

let payload: Payload
let pool: Pool
let engines: SearchEngines
let at: Date

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  await makeModerators(pool)
})
beforeEach(async () => {
  engines = await startSearchEngines()
  at = NOON
  await pool.query('delete from search_pushes')
  await pool.query('delete from search_engines')
  vi.stubEnv('PUBLIC_URL', SITE)
  vi.stubEnv('BAIDU_PUSH_TOKEN', TOKEN)
  vi.stubEnv('BAIDU_PUSH_HOST', engines.host)
  vi.stubEnv('INDEXNOW_KEY', KEY)
  vi.stubEnv('INDEXNOW_HOST', engines.host)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await engines.close()
})

let made = 0
const article = (data: Record<string, unknown> = {}) => makeArticle(payload, { slug: `pushed-${++made}`, ...data })
const later = (ms: number) => {
  at = new Date(at.getTime() + ms)
}
const changed = (id: string, collection = 'articles') => noteChange(pool, { collection, id }, at)
const tell = async () => [await tellEngine(pool, baidu, at), await tellEngine(pool, indexnow, at)]
const standingOf = async (name: string) => (await readStandings(pool, at)).find(({ engine }) => engine.name === name)!

describe('what is published', () => {
  it('is told once, and again when it has changed, not when somebody only writes a draft of it', async () => {
    const { id, slug } = await article()
    const url = `${SITE}/articles/${slug}`
    await changed(id)
    await changed(id)
    expect(await tell()).toEqual([1, 1])
    expect([engines.baidu, engines.indexNow]).toEqual([[url], [url]])
    await payload.update({ collection: 'articles', id, draft: true, data: { title: '还在改' } })
    await changed(id)
    later(2 * DAY_MS)
    expect(await tell()).toEqual([0, 0])
    await payload.update({ collection: 'articles', id, data: { title: '改好了', _status: 'published' } })
    await changed(id)
    expect(await tell()).toEqual([1, 1])
  })

  it('and goes on changing is told to each engine as often as that one likes to hear', async () => {
    const { id } = await article()
    const change = async () => {
      await payload.update({ collection: 'articles', id, data: { dek: String(at), _status: 'published' } })
      await changed(id)
    }
    await changed(id)
    await tell()
    await change()
    expect(await tell()).toEqual([0, 0])
    later(11 * MINUTE_MS)
    expect(await tell()).toEqual([0, 1])
    later(DAY_MS)
    expect(await tell()).toEqual([1, 0])
  })

  it('is not what nobody can read: drafts, follow-ups, other collections', async () => {
    const draft = await article({ _status: 'draft' })
    const product = await makeProduct(payload)
    const first = await published(pool, { product: product.id })
    const followUp = await published(pool, {
      product: product.id,
      content: { text: '用了一个月再来说说。' },
      more: { follows: first },
    })
    await changed(draft.id)
    await changed(followUp, 'reviews')
    await changed(product.id, 'media')
    await noteChange(pool, { turnedAt: 'x' }, at)
    expect(await tell()).toEqual([0, 0])
    await changed(product.id, 'products')
    await changed(first, 'reviews')
    await tell()
    expect(engines.indexNow.sort()).toEqual([`${SITE}/products/${product.slug}`, `${SITE}/reviews/${first}`].sort())
  })

  it('and moved is told under both addresses to who wants that, and under the new one to who does not', async () => {
    const { id, slug } = await article()
    await changed(id)
    await tell()
    await payload.update({ collection: 'articles', id, data: { slug: `${slug}-moved`, _status: 'published' } })
    await changed(id)
    later(DAY_MS)
    await tell()
    const [old, moved] = [`${SITE}/articles/${slug}`, `${SITE}/articles/${slug}-moved`]
    expect(engines.baidu).toEqual([old, moved])
    expect(engines.indexNow.slice(1).sort()).toEqual([old, moved])
  })

  it('and taken down is told as gone where it was told before, and nowhere else', async () => {
    const [told, untold] = [await article(), await article()]
    await changed(told.id)
    await tell()
    await changed(untold.id)
    for (const { id } of [told, untold]) {
      await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
      await changed(id)
    }
    later(DAY_MS)
    const url = `${SITE}/articles/${told.slug}`
    expect(await tell()).toEqual([0, 1])
    expect([engines.baidu, engines.indexNow]).toEqual([[url], [url, url]])
  })

  it('is kept to itself by a hub that nobody can reach, and by one without settings', async () => {
    const { id } = await article()
    vi.stubEnv('PUBLIC_URL', '')
    await changed(id)
    vi.stubEnv('PUBLIC_URL', SITE)
    vi.stubEnv('BAIDU_PUSH_TOKEN', '')
    vi.stubEnv('INDEXNOW_KEY', '')
    await changed(id)
    expect((await pool.query('select from search_pushes')).rowCount).toBe(0)
    expect((await standingOf('baidu')).isSet).toBe(false)
  })
})

describe('the quota of a day', () => {
  it('is learned with one address, never exceeded, and what is left over waits for tomorrow in Beijing', async () => {
    engines.remain = 3
    for (let n = 0; n < 5; n++) await changed((await article()).id)
    expect(await tellEngine(pool, baidu, at)).toBe(3)
    expect(engines.baidu).toHaveLength(3)
    expect(await standingOf('baidu')).toMatchObject({ remain: 0, sentToday: 3, waiting: 2, error: null })
    later(11 * HOUR_MS)
    expect(await tellEngine(pool, baidu, at)).toBe(0)
    engines.remain = 10
    later(2 * HOUR_MS)
    expect(await tellEngine(pool, baidu, at)).toBe(2)
    expect(await standingOf('baidu')).toMatchObject({ remain: 8, sentToday: 2, waiting: 0 })
  })

  it('that somebody else used up stops it until then, and is said', async () => {
    engines.remain = 0
    await changed((await article()).id)
    expect(await tellEngine(pool, baidu, at)).toBe(0)
    const requests = engines.requests
    engines.remain = 5
    later(HOUR_MS)
    expect(await tellEngine(pool, baidu, at)).toBe(0)
    expect(engines.requests).toBe(requests)
    const { remain, error, pausedUntil } = await standingOf('baidu')
    expect([remain, error?.zh, pausedUntil?.toISOString()]).toEqual([0, '百度今天的配额已用完', '2026-11-26T16:00:00.000Z'])
    later(12 * HOUR_MS)
    expect(await tellEngine(pool, baidu, at)).toBe(1)
  })
})

describe('an engine', () => {
  it('that refuses the settings says which, and nothing is lost', async () => {
    await changed((await article()).id)
    vi.stubEnv('BAIDU_PUSH_TOKEN', 'wrong')
    vi.stubEnv('INDEXNOW_KEY', 'wrong-key')
    expect(await tell()).toEqual([0, 0])
    expect((await standingOf('baidu')).error?.zh).toContain('BAIDU_PUSH_TOKEN')
    expect((await standingOf('indexnow')).error?.en).toContain('wrong-key.txt')
    vi.stubEnv('BAIDU_PUSH_TOKEN', TOKEN)
    vi.stubEnv('INDEXNOW_KEY', KEY)
    expect(await tell()).toEqual([0, 0])
    later(HOUR_MS + 1)
    expect(await tell()).toEqual([1, 1])
    expect((await standingOf('baidu')).error).toBeNull()
  })

  it('that is away, slow or odd is asked again later', async () => {
    await changed((await article()).id)
    for (const fault of ['silent', { status: 500 }, { status: 200, body: '<html>' }] as const) {
      engines.faults = [fault]
      expect(await tellEngine(pool, baidu, at)).toBe(0)
      later(5 * MINUTE_MS + 1)
    }
    expect(await tellEngine(pool, baidu, at)).toBe(1)
    engines.faults = [{ status: 429, headers: { 'retry-after': '120' } }]
    expect(await tellEngine(pool, indexnow, at)).toBe(0)
    later(MINUTE_MS)
    expect(await tellEngine(pool, indexnow, at)).toBe(0)
    later(2 * MINUTE_MS)
    expect(await tellEngine(pool, indexnow, at)).toBe(1)
  })

  it('does not take every address, and that one is shown as such', async () => {
    await changed((await article()).id)
    await tellEngine(pool, baidu, at)
    const bad = await article({ slug: 'not-valid-here' })
    await changed(bad.id)
    await tellEngine(pool, baidu, at)
    const { last, sentToday, waiting } = await standingOf('baidu')
    expect([sentToday, waiting]).toEqual([1, 0])
    expect(last.find(({ path }) => path.includes('not-valid'))?.refused_at).toEqual(at)
  })

  it('hears again of what changed while it was told', async () => {
    const { id } = await article()
    await changed(id)
    const slow: Engine = {
      ...indexnow,
      tell: async (...of) => {
        await pool.query("update search_pushes set told = 'newer' where engine = 'indexnow'")
        return indexnow.tell(...of)
      },
    }
    expect(await tellEngine(pool, slow, at)).toBe(1)
    expect((await standingOf('indexnow')).waiting).toBe(1)
  })
})

describe('the proof of the key', () => {
  const ask = (path: string, method = 'GET') => askIndexNowKey({ method } as IncomingMessage, path)

  it('is the key, at its own address alone', () => {
    expect(ask(`/${KEY}.txt`)).toMatchObject({ status: 200, body: KEY, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    expect([ask('/robots.txt'), ask('/.txt'), ask(`/${KEY}.txt`, 'POST')]).toEqual([undefined, undefined, undefined])
    vi.stubEnv('INDEXNOW_KEY', '')
    expect([ask(`/${KEY}.txt`), ask('/.txt')]).toEqual([undefined, undefined])
  })
})
