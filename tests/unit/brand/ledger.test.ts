import { expect, test } from 'vitest'
import { linesOf } from '#brand/ledger.ts'
import { mondayOf } from '#platform/days.ts'

const keywords = [
  { word: '茗汀', kind: 'brand', basket: '茗汀' },
  { word: 'mingting', kind: 'brand', basket: '茗汀' },
  { word: '别家', kind: 'competitor', basket: null },
] as const
const points = [
  { keyword: '茗汀', day: '2026-11-01', value: 10 },
  { keyword: '茗汀', day: '2026-11-02', value: 20 },
  { keyword: 'mingting', day: '2026-11-02', value: 5 },
  { keyword: '没登记', day: '2026-11-01', value: 1 },
]

test('words of a basket are one line, others stand for themselves, those nobody registered stand last', () => {
  const lines = linesOf(keywords, points, 'basket')
  expect(lines.map(({ name, kind, words, missing }) => ({ name, kind, words, missing }))).toEqual([
    { name: '茗汀', kind: 'brand', words: ['茗汀', 'mingting'], missing: [] },
    { name: '别家', kind: 'competitor', words: ['别家'], missing: ['别家'] },
    { name: '没登记', kind: null, words: ['没登记'], missing: [] },
  ])
  expect(lines[0]!.series).toEqual(new Map([['2026-11-02', 25]]))
})

test('by word every word is a line', () => {
  expect(linesOf(keywords, points, 'keyword').map(({ name }) => name)).toEqual(['茗汀', 'mingting', '别家', '没登记'])
})

test('a week begins on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23'])
})
