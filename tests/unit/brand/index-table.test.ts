import { expect, test } from 'vitest'
import { parseIndexPoint } from '#brand/index-point.ts'
import { readIndexTable } from '#brand/index-table.ts'

const asked = { source: 'wechat-index', today: '2026-11-25' }
const lines = (...rows: Record<string, unknown>[]) => rows.map((cells, index) => ({ line: index + 2, cells }))

test('a long table has a point a line, by its headings in either language', () => {
  const read = readIndexTable(
    lines(
      { 来源: '百度指数', 关键词: ' 茗汀 ', 日期: '2026/11/3', 指数: '1,234', 凭证: 'https://index.example/1' },
      { 来源: '', 关键词: '茗汀', 日期: '2026年11月4日', 指数: 56 },
    ),
    asked,
  )
  expect(read).toEqual({
    points: [
      {
        line: 2,
        point: { source: 'baidu-index', keyword: '茗汀', day: '2026-11-03', value: 1234, evidence: 'https://index.example/1' },
      },
      { line: 3, point: { source: 'wechat-index', keyword: '茗汀', day: '2026-11-04', value: 56 } },
    ],
    rejected: [],
  })
  expect(readIndexTable(lines({ source: 's', keyword: 'k', day: '20261101', value: '0' }), asked).points[0]?.point).toEqual({
    source: 's',
    keyword: 'k',
    day: '2026-11-01',
    value: 0,
  })
})

test('a wide table has a day a line and a word a column; empty cells are gaps, and a bad cell spares its neighbours', () => {
  const read = readIndexTable(
    lines(
      { 日期: new Date('2026-11-16T00:00:00Z'), 茗汀: '12.5万', 别家: '-', 护肤: 7 },
      { 日期: '2026-11-17', 茗汀: '', 别家: 'abc', 护肤: '1.15万' },
    ),
    asked,
  )
  expect(read.points.map(({ line, point }) => [line, point.keyword, point.day, point.value])).toEqual([
    [2, '茗汀', '2026-11-16', 125_000],
    [2, '护肤', '2026-11-16', 7],
    [3, '护肤', '2026-11-17', 11_500],
  ])
  expect(read.rejected).toEqual([{ line: 3, reason: '别家: value must be a number from 0 to 10^12' }])
})

test.each([
  [{ keyword: 'k', day: '2026-11-01', value: 1 }, 'source is required'],
  [{ source: 's', keyword: '  ', day: '2026-11-01', value: 1 }, 'keyword must not be blank'],
  [{ source: 's', keyword: 'k', day: '2026-02-29', value: 1 }, 'day must be a day YYYY-MM-DD'],
  [{ source: 's', keyword: 'k', day: '2026-11-26', value: 1 }, 'day lies in the future'],
  [{ source: 's', keyword: 'k', day: '2026-11-01', value: -1 }, 'value must be a number from 0 to 10^12'],
  [{ source: 's', keyword: 'k', day: '2026-11-01', value: '1' }, 'value must be a number from 0 to 10^12'],
  [{ source: 's', keyword: 'k', day: '2026-11-01' }, 'value is required'],
  [{ source: 's', keyword: 'k', day: '2026-11-01', value: 1, evidence: 7 }, 'evidence must be text of 1 to 500 characters'],
  [{ source: 's', keyword: 'a\u0000b', day: '2026-11-01', value: 1 }, 'a text contains NUL'],
  [[], 'a line must be an object'],
])('the point %j is refused: %s', (value, message) => {
  expect(parseIndexPoint(value, '2026-11-25')).toEqual({ ok: false, kind: 'point', message })
})

test('a source named by its label in either language is kept under one name', () => {
  const kept = (source: string) => parseIndexPoint({ source, keyword: 'k', day: '2026-11-01', value: 1 }, '2026-11-25')
  for (const source of ['微信指数', 'WeChat Index', 'wechat-index', ' 微信 指数 '])
    expect(kept(source)).toMatchObject({ value: { source: 'wechat-index' } })
  expect(kept('某平台热度')).toMatchObject({ value: { source: '某平台热度' } })
})
