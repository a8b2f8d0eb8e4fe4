import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findMissingWeek } from '#brand/missing-week.ts'
import type { Pool } from '#platform/database.ts'
import { addDays } from '#platform/days.ts'
import { testPayload } from '../../builders/payload.ts'
import { makePicture } from '../../builders/pictures.ts'
import { type Colleague, makeColleague, restOf } from '../../builders/rest.ts'
import { makeXlsx } from '../../builders/xlsx.ts'

let payload: Payload
let pool: Pool
let manager: Colleague
let analyst: Colleague
let editor: Colleague

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  manager = await makeColleague(payload, 'brand-manager', 'manager@example.com')
  analyst = await makeColleague(payload, 'analyst', 'analyst@example.com')
  editor = await makeColleague(payload, 'editor', 'editor@example.com')
})

beforeEach(async () => {
  await pool.query('truncate index_points, index_imports, index_keywords, index_events cascade')
})

async function ask(method: string, path: string, { body, type, token = manager.token }: Asked = {}) {
  const request = new Request(`http://localhost:3000/api/search-index${path}`, {
    method,
    headers: { authorization: `JWT ${token}`, 'content-type': type ?? 'application/octet-stream' },
    body,
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, headers: response.headers, body: (await response.json().catch(() => null)) as Body }
}
type Asked = { body?: BodyInit; type?: string; token?: string }
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the endpoint says; the test asserts on it
type Body = any
const json = (value: unknown): Asked => ({ body: JSON.stringify(value), type: 'application/json' })
const kept = async () =>
  (await pool.query('select source, keyword, day::text as day, value from index_points order by 1, 2, 3')).rows.map(Object.values)

const tenFaults = `来源,关键词,日期,指数
微信指数,茗汀,2026-11-01,100
微信指数,茗汀,2026-13-01,100
微信指数,茗汀,2026-11-02,-5
微信指数,茗汀,2026-11-03,很多
微信指数,茗汀,2026-11-04,
微信指数,,2026-11-05,100
微信指数,茗汀,,100
微信指数,茗汀,2126-11-06,100
微信指数,茗汀,昨天,100
微信指数,${'长'.repeat(61)},2026-11-07,100
微信指数,茗汀,2026/11/8,"1,200"
微信指数,茗汀,2026-02-30,100
百度指数,茗汀,2026年11月9日,1.5万
`

describe('a table with ten faults', () => {
  it('is told line by line and stores nothing as a preview, then keeps its good lines', async () => {
    const faults = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13]
    const checked = await ask('POST', '/import?preview=1', { body: tenFaults })
    expect(checked.body).toMatchObject({ lines: 13, points: 3, rejectedCount: 10, from: '2026-11-01', to: '2026-11-09' })
    expect(checked.body.rejected.map(({ line }: { line: number }) => line)).toEqual(faults)
    expect(await kept()).toEqual([])
    const stored = await ask('POST', '/import?file=指数.csv', { body: tenFaults })
    expect(stored.body).toMatchObject({ points: 3, updated: 0, duplicates: 0, rejectedCount: 10 })
    expect(await kept()).toEqual([
      ['baidu-index', '茗汀', '2026-11-09', 15_000],
      ['wechat-index', '茗汀', '2026-11-01', 100],
      ['wechat-index', '茗汀', '2026-11-08', 1_200],
    ])
  })

  it('is read the same in GBK', async () => {
    // 日期,茶 / 2026-11-01,7 as Chinese Excel writes it.
    const gbk = Buffer.concat([Buffer.from('c8d5c6da2cb2e8', 'hex'), Buffer.from('\n2026-11-01,7\n')])
    expect((await ask('POST', '/import?source=baidu-index&file=a.csv', { body: gbk })).body).toMatchObject({
      points: 1,
      words: ['茶'],
    })
    expect(await kept()).toEqual([['baidu-index', '茶', '2026-11-01', 7]])
  })
})

it('a workbook and what was copied from one are read with a word a column', async () => {
  const rows = [
    ['日期', '茗汀', '别家'],
    ['2026-11-01', 10, null],
    ['2026-11-02', 11, 21],
  ]
  expect((await ask('POST', '/import?source=微信指数&file=a.xlsx', { body: new Uint8Array(makeXlsx(rows)) })).body.points).toBe(3)
  const pasted = '日期\t茗汀\t别家\n2026-11-02\t1,100\t-\n'
  expect((await ask('POST', '/import?pasted=1&file=p', { body: pasted })).body).toMatchObject({ points: 1, updated: 1 })
  expect(await kept()).toEqual([
    ['wechat-index', '别家', '2026-11-02', 21],
    ['wechat-index', '茗汀', '2026-11-01', 10],
    ['wechat-index', '茗汀', '2026-11-02', 1_100],
  ])
})

it('an import is listed and can be taken back once', async () => {
  await ask('POST', '/import?file=a.csv', { body: '日期,茗汀\n2026-11-01,10\n' })
  await ask('POST', '/import?file=b.csv', { body: '日期,茗汀\n2026-11-01,20\n2026-11-02,30\n' })
  const listed = await ask('GET', '/import')
  expect(listed.body).toMatchObject([{ file: 'b.csv', accepted: 2, isUndone: false }, { file: 'a.csv' }])
  const undone = await ask('POST', '/import/undo', json({ id: listed.body[0].id }))
  expect(undone.body).toEqual({ restored: 1, removed: 1, left: 0 })
  expect(await kept()).toEqual([['wechat-index', '茗汀', '2026-11-01', 10]])
  expect((await ask('POST', '/import/undo', json({ id: listed.body[0].id }))).status).toBe(409)
})

describe('a week typed by hand', () => {
  const value = (day: string, amount: unknown) => ({ keyword: '茗汀', day, value: amount })

  it('keeps its good values, names the others, and knows its screenshot', async () => {
    const data = await makePicture('png')
    const shot = await payload.create({
      collection: 'index-evidence',
      data: {},
      file: { data, name: '截图.png', mimetype: 'image/png', size: data.length },
      overrideAccess: true,
    })
    expect(shot.filename).toMatch(/^[0-9a-f]{24}\.webp$/)
    const week = {
      source: 'wechat-index',
      week: '2026-11-16',
      evidence: shot.id,
      values: [value('2026-11-16', 5), value('2026-11-17', 'x')],
    }
    const answer = await ask('POST', '/week', json(week))
    expect(answer.body).toEqual({
      accepted: 1,
      duplicates: 0,
      rejected: [{ keyword: '茗汀', day: '2026-11-17', reason: 'value must be a number from 0 to 10^12' }],
    })
    const { rows } = await pool.query('select value, evidence, stored_by from index_points')
    expect(rows).toEqual([{ value: 5, evidence: `index-evidence:${shot.id}`, stored_by: manager.id }])
    const led = await ask('GET', `/evidence/${shot.id}`, { token: analyst.token })
    expect([led.status, led.headers.get('location')]).toEqual([302, `/api/index-evidence/file/${shot.filename}`])
    expect((await ask('GET', `/evidence/${shot.id}`, { token: editor.token })).status).toBe(403)
  })

  it('refuses a screenshot that nobody uploaded, and a week that is none', async () => {
    const week = { source: 'wechat-index', week: '2026-11-16', values: [value('2026-11-16', 5)] }
    const unknown = { ...week, evidence: '01994c00-0000-7000-8000-000000000000' }
    expect((await ask('POST', '/week', json(unknown))).status).toBe(400)
    expect((await ask('POST', '/week', json({ ...week, week: '2026-11-31' }))).status).toBe(400)
    expect(await kept()).toEqual([])
  })
})

it('only brand managers enter, and nobody without a session', async () => {
  for (const token of [analyst.token, editor.token]) {
    expect((await ask('POST', '/import', { body: tenFaults, token })).status).toBe(403)
    expect((await ask('POST', '/week', { ...json({}), token })).status).toBe(403)
    expect((await ask('GET', '/import', { token })).status).toBe(403)
  }
  expect((await ask('POST', '/import', { body: tenFaults, token: 'none' })).status).toBe(401)
  expect(await kept()).toEqual([])
})

describe('on Monday', () => {
  const monday = '2026-11-23'
  const word = (text: string) =>
    payload.create({ collection: 'index-keywords', data: { word: text, kind: 'brand' }, overrideAccess: true })
  const enter = (source: string, keyword: string, ...days: string[]) =>
    ask('POST', '/week', json({ source, week: days[0], values: days.map((day) => ({ keyword, day, value: 1 })) }))

  it('nothing is missing where no word is followed; without any value all of last week is', async () => {
    expect(await findMissingWeek(pool, monday)).toEqual([])
    await word('茗汀')
    await word('别家')
    expect(await findMissingWeek(pool, monday)).toEqual([
      { source: 'wechat-index', monday: '2026-11-16', missing: 14, expected: 14 },
    ])
  })

  it('what is missing is told by source, for the words that are followed there, until it is there', async () => {
    await word('茗汀')
    await word('别家')
    await enter('baidu-index', '茗汀', '2026-11-09')
    await enter('baidu-index', '没登记', '2026-11-09')
    await enter('bing-indexed', 'site', '2026-11-09')
    await enter('wechat-index', '别家', ...Array.from({ length: 7 }, (_, index) => addDays('2026-11-16', index)))
    const expected = [{ source: 'baidu-index', monday: '2026-11-16', missing: 7, expected: 7 }]
    expect(await findMissingWeek(pool, monday)).toEqual(expected)
    expect(await findMissingWeek(pool, '2026-11-29')).toEqual(expected)
    expect((await findMissingWeek(pool, '2026-11-30')).map(({ source }) => source)).toEqual(['baidu-index', 'wechat-index'])
    await enter('baidu-index', '茗汀', ...Array.from({ length: 6 }, (_, index) => addDays('2026-11-16', index)))
    expect(await findMissingWeek(pool, monday)).toMatchObject([{ missing: 1 }])
  })
})

describe('words and marks', () => {
  const rest = () => restOf(payload)
  const make = (slug: string, body: object) => rest()('POST', `/api/${slug}`, { body, token: manager.token })

  it('a basket holds words of one kind and has a name of its own', async () => {
    expect((await make('index-keywords', { word: ' 茗  汀 ', kind: 'brand', basket: '我们' })).body).toMatchObject({
      doc: { word: '茗 汀' },
    })
    expect((await make('index-keywords', { word: '别家', kind: 'competitor', basket: '我们' })).status).toBe(400)
    expect((await make('index-keywords', { word: '我们', kind: 'brand' })).status).toBe(400)
    expect((await make('index-keywords', { word: '别家', kind: 'competitor' })).status).toBe(201)
    expect((await make('index-keywords', { word: '另一个', kind: 'competitor', basket: '别家' })).status).toBe(400)
  })

  it('a change of scale names a source that is known', async () => {
    const mark = { day: '2026-11-01', title: '口径调整', kind: 'scale' }
    expect((await make('index-events', mark)).status).toBe(400)
    expect((await make('index-events', { ...mark, source: '威信指数' })).status).toBe(400)
    expect((await make('index-events', { ...mark, source: '微信指数' })).status).toBe(201)
    expect((await make('index-events', { ...mark, kind: 'event' })).status).toBe(201)
  })
})
