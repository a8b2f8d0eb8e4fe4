import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { forgetOldSearches, forgetSearchers } from '#search/log/forget-searches.ts'
import { isKept, noteOpened, noteSearch } from '#search/log/note-search.ts'
import { listPopular, readSearchReport } from '#search/log/report.ts'
import { makeSlip, readSlip } from '#search/log/slip.ts'
import { testPayload } from '../../builders/payload.ts'
import { tablesWith } from '../../builders/tables-with.ts'

let pool: Pool
const timeZone = 'Asia/Shanghai'
const monday = '2026-11-23'
const now = new Date('2026-11-26T12:00:00+08:00')
const article = { collection: 'articles', document: '01994c00-0000-7000-8000-0000000000a1' }

const person = (n: number) => ({ visitor: `v_person_number_${n}`, address: `203.0.113.${n}` })
const ask = (query: string, n: number, { day = monday, results = 4 } = {}) => noteSearch(pool, { query, results, day }, person(n))
const report = (weeks = 4) => readSearchReport(pool, { weeks, now, timeZone })

beforeAll(async () => {
  ;({ pool } = await testPayload())
})
beforeEach(async () => {
  await pool.query('truncate search_salts, search_askers, search_days, search_opens')
})

describe('what is written down', () => {
  it('counts a person once a week, however often he asks', async () => {
    for (const n of [1, 1, 2, 3, 3]) await ask('白茶', n)
    await ask('白茶', 1, { day: '2026-11-25' })
    expect((await report()).top).toMatchObject([{ query: '白茶', people: 3, asked: 6, results: 4, before: 0 }])
  })

  it('takes two browsers at one address for one person, also when they ask at once', async () => {
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        noteSearch(pool, { query: '白茶', results: 1, day: monday }, { ...person(n), address: '198.51.100.7' }),
      ),
    )
    expect((await report()).top).toEqual([])
    expect((await report()).totals).toMatchObject({ people: 1, asked: 4, rare: 1 })
  })

  it('shows nothing that fewer than three people of one week asked', async () => {
    for (const [n, day] of [
      [1, '2026-11-16'],
      [2, '2026-11-16'],
      [3, '2026-11-23'],
    ] as const)
      await ask('我的秘密', n, { day })
    const { top, totals } = await report()
    expect(top).toEqual([])
    expect(totals).toMatchObject({ queries: 1, people: 3 })
  })

  it.each(['13812345678', '订单 4200 0012 3456', '一'.repeat(31)])('never writes down %s', async (query) => {
    expect(isKept(query)).toBe(false)
    expect(await ask(query, 1)).toBe(false)
    expect((await pool.query('select 1 from search_days')).rows).toEqual([])
  })

  it('holds neither browser nor address in any table', async () => {
    await ask('白茶', 7)
    expect(await tablesWith(pool, 'v_person_number_7')).toEqual([])
    expect(await tablesWith(pool, '203.0.113.7')).toEqual([])
  })

  it('gives one person another hash for every query', async () => {
    await ask('白茶', 1)
    await ask('面霜', 1)
    const { rows } = await pool.query('select count(distinct who)::int as hashes from search_askers')
    expect(rows[0].hashes).toBe(2)
  })
})

describe('what is opened', () => {
  it('counts the first thing of who asked, and nothing of who did not', async () => {
    for (const n of [1, 2, 3]) await ask('白茶', n)
    const open = (n: number) => noteOpened(pool, { query: '白茶', day: monday, ...article }, person(n))
    expect([await open(1), await open(1), await open(2), await open(9)]).toEqual([true, false, true, false])
    expect((await report()).top).toMatchObject([{ openers: 2 }])
  })
})

describe('the report', () => {
  it('tells what was not found apart, and holds a period against the one before', async () => {
    for (const n of [1, 2, 3]) await ask('护手霜', n, { results: 0 })
    for (const n of [1, 2, 3, 4]) await ask('白茶', n)
    for (const n of [1, 2, 3]) await ask('白茶', n, { day: '2026-10-28' })
    const { top, empty, from } = await report()
    expect(from).toBe('2026-11-02')
    expect(top.map(({ query, people, before }) => [query, people, before])).toEqual([
      ['白茶', 4, 3],
      ['护手霜', 3, 0],
    ])
    expect(empty.map(({ query }) => query)).toEqual(['护手霜'])
  })

  it('offers everybody only what five people asked and found', async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      await ask('白茶', n)
      await ask('护手霜', n, { results: 0 })
    }
    for (const n of [1, 2, 3]) await ask('面霜', n)
    expect(await listPopular(pool, { now, timeZone })).toEqual(['白茶'])
  })
})

describe('what is kept no longer', () => {
  it('lets hashes and rare queries go when their week is over, and numbers after 400 days', async () => {
    for (const n of [1, 2, 3]) await ask('白茶', n, { day: '2026-11-16' })
    await ask('只有我搜', 1, { day: '2026-11-16' })
    await ask('这周的', 1)
    for (const n of [1, 2, 3]) await ask('去年的', n, { day: '2025-10-01' })
    await forgetOldSearches(pool, now, timeZone)
    const queries = await pool.query('select query from search_days order by query')
    expect(queries.rows.map(({ query }) => query).sort()).toEqual(['白茶', '这周的'].sort())
    const askers = await pool.query('select week::text, query from search_askers')
    expect(askers.rows).toEqual([{ week: monday, query: '这周的' }])
    await forgetOldSearches(pool, now, timeZone)
  })

  it('leaves nothing that could be one person once somebody was erased', async () => {
    for (const n of [1, 2, 3]) await ask('白茶', n)
    await ask('只有我搜', 1)
    await noteOpened(pool, { query: '只有我搜', day: monday, ...article }, person(1))
    await forgetSearchers(pool)
    expect(await tablesWith(pool, '只有我搜')).toEqual([])
    for (const table of ['search_askers', 'search_salts', 'search_opens'])
      expect((await pool.query(`select 1 from ${table}`)).rows, table).toEqual([])
    expect((await report()).top).toMatchObject([{ query: '白茶', people: 3 }])
    await forgetSearchers(pool)
  })
})

describe('the slip of a page', () => {
  const form = (said: Record<string, string | number>) => new URLSearchParams(said as Record<string, string>)

  it('is taken back as it was made, today and tomorrow', () => {
    const slip = makeSlip({ query: '白茶', results: 3, now, timeZone })
    expect(readSlip(form(slip), { now, timeZone })).toEqual(slip)
    expect(readSlip(form(slip), { now: new Date(now.getTime() + 86_400_000), timeZone })).toEqual(slip)
    expect(readSlip(form(slip), { now: new Date(now.getTime() + 2 * 86_400_000), timeZone })).toBeNull()
  })

  it.each([{ query: '别的' }, { results: 4 }, { results: -1 }, { day: '2026-11-25' }, { sign: 'x'.repeat(32) }, { query: '' }])(
    'is refused with %j',
    (change) => {
      const slip = makeSlip({ query: '白茶', results: 3, now, timeZone })
      expect(readSlip(form({ ...slip, ...change }), { now, timeZone })).toBeNull()
    },
  )
})
