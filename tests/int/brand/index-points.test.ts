import { expect, test } from 'vitest'
import { importPoints, listRecentImports, undoImport } from '#brand/index-imports.ts'
import type { IndexPoint } from '#brand/index-point.ts'
import { testDatabase } from '../../builders/database.ts'
import { testMeasuring } from '../../builders/measuring.ts'

const at = new Date('2026-11-20T12:00:00Z')
const point = (day: string, value: number, more: Partial<IndexPoint> = {}): IndexPoint => ({
  source: 'wechat-index',
  keyword: '茗汀',
  day,
  value,
  ...more,
})
const numbered = (...points: IndexPoint[]) => points.map((one, index) => ({ line: index + 2, point: one }))

async function ledger() {
  const { pool } = await testDatabase()
  return {
    pool,
    bring: (points: IndexPoint[], now = at) =>
      importPoints(pool, numbered(...points), { file: '指数.csv', userId: 'colleague', at: now }),
    undo: (id: string, now = at) => undoImport(pool, id, { userId: 'colleague', now }),
    kept: async () =>
      (await pool.query('select keyword, day::text as day, value, evidence from index_points order by keyword, day')).rows.map(
        ({ keyword, day, value, evidence }) => [keyword, day, value, evidence],
      ),
  }
}

test('a repeated line replaces what was kept; the same again is a duplicate', async () => {
  const { bring, kept } = await ledger()
  expect(await bring([point('2026-11-01', 10), point('2026-11-02', 20)])).toMatchObject({
    accepted: 2,
    updated: 0,
    duplicates: 0,
  })
  const again = [point('2026-11-01', 10), point('2026-11-02', 21), point('2026-11-02', 22)]
  expect(await bring(again)).toMatchObject({ accepted: 2, updated: 2, duplicates: 1 })
  expect(await kept()).toEqual([
    ['茗汀', '2026-11-01', 10, null],
    ['茗汀', '2026-11-02', 22, null],
  ])
})

test('evidence stays with the value that it proves', async () => {
  const { bring, kept } = await ledger()
  await bring([point('2026-11-01', 10, { evidence: 'shot' }), point('2026-11-02', 20, { evidence: 'shot' })])
  expect(await bring([point('2026-11-01', 10), point('2026-11-02', 30)])).toMatchObject({ accepted: 1, duplicates: 1 })
  expect(await kept()).toEqual([
    ['茗汀', '2026-11-01', 10, 'shot'],
    ['茗汀', '2026-11-02', 30, null],
  ])
})

test('an import is taken back whole: what it replaced is there again, what it made is gone', async () => {
  const { bring, undo, kept } = await ledger()
  await bring([point('2026-11-01', 10, { evidence: 'old' })])
  const later = new Date(at.getTime() + 1000)
  const { undo: id } = await bring([point('2026-11-01', 99), point('2026-11-02', 1), point('2026-11-02', 2)], later)
  expect(await undo(id!)).toEqual({ ok: true, value: { restored: 1, removed: 1, left: 0 } })
  expect(await kept()).toEqual([['茗汀', '2026-11-01', 10, 'old']])
  expect(await undo(id!)).toMatchObject({ ok: false, kind: 'gone' })
})

test('what changed since an import stays as it is, and after 24 hours nothing is taken back', async () => {
  const { pool, bring, undo, kept } = await ledger()
  const { undo: id } = await bring([point('2026-11-01', 10), point('2026-11-02', 20)])
  await bring([point('2026-11-02', 25)], new Date(at.getTime() + 1000))
  expect(await undo(id!, new Date(at.getTime() + 24 * 3_600_000 + 1))).toMatchObject({ ok: false })
  expect(await undo(id!)).toEqual({ ok: true, value: { restored: 0, removed: 1, left: 1 } })
  expect(await kept()).toEqual([['茗汀', '2026-11-02', 25, null]])
  expect(await listRecentImports(pool, at)).toMatchObject([
    { isUndone: false },
    { id, file: '指数.csv', accepted: 2, isUndone: true },
  ])
})

test('an import that changes nothing leaves no trace', async () => {
  const { pool, bring } = await ledger()
  await bring([point('2026-11-01', 10)])
  const outcome = await bring([point('2026-11-01', 10)])
  expect(outcome).not.toHaveProperty('undo')
  expect(await listRecentImports(pool, at)).toHaveLength(1)
})

test('two who import the same new point at once both know what it was before', async () => {
  const { bring, undo, kept } = await ledger()
  const [a, b] = await Promise.all([bring([point('2026-11-01', 1)]), bring([point('2026-11-01', 2)])])
  const [[, , value]] = (await kept()) as [[string, string, number]]
  const [last, first] = value === 2 ? [b, a] : [a, b]
  expect(await undo(last.undo!)).toMatchObject({ value: { restored: 1, removed: 0 } })
  expect(await undo(first.undo!)).toMatchObject({ value: { removed: 1 } })
  expect(await kept()).toEqual([])
})

test('the door takes NDJSON under the API key, keeps the good lines and says what is wrong with the others', async () => {
  const { pool, knock, keyed } = await testMeasuring('2026-11-20T12:00:00.000Z')
  const line = (value: unknown) => JSON.stringify(value)
  const body = [
    line({ source: '微信指数', keyword: '茗汀', day: '2026-11-19', value: 128456, evidence: 'https://shot.example/1' }),
    line({ source: 'wechat-index', keyword: '茗汀', day: '2026-11-21', value: 1 }),
    '{"source":',
    line({ source: 'wechat-index', keyword: '茗汀', day: '2026-11-18', value: '7' }),
    line({ source: 'wechat-index', keyword: '茗汀', day: '2026-11-19', value: 128456 }),
  ].join('\n')
  const { json, status } = await knock('/import/index-points', { headers: keyed, body })
  expect(status).toBe(200)
  expect(json).toEqual({
    lines: 5,
    accepted: 1,
    duplicates: 1,
    rejectedCount: 3,
    rejected: [
      { line: 2, reason: 'point', message: 'day lies in the future' },
      expect.objectContaining({ line: 3, reason: 'json' }),
      { line: 4, reason: 'point', message: 'value must be a number from 0 to 10^12' },
    ],
  })
  expect((await pool.query('select source, day::text as day, value, stored_by from index_points')).rows).toEqual([
    { source: 'wechat-index', day: '2026-11-19', value: 128456, stored_by: 'test' },
  ])
  expect((await knock('/import/index-points', { body })).status).toBe(401)
})
