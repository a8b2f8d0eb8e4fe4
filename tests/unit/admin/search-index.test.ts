import { expect, test } from 'vitest'
import { drawGaps, drawSeries, topOf } from '#admin/search-index/draw-lines.ts'
import { explainPoint } from '#admin/search-index/explain-point.ts'
import { readTyped, splitPasted } from '#admin/search-index/typed-values.ts'
import { describeLines, describeVoice, whyNoGrowth, writeGaps, writeGrowth } from '#admin/search-index/words.ts'
import { growthAround } from '#brand/growth.ts'
import { shareOfVoice } from '#brand/share-of-voice.ts'

const days = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05']
const series = (values: (number | null)[]) =>
  new Map(values.flatMap((value, index) => (value === null ? [] : [[days[index]!, value] as const])))

test('a line breaks at a gap, and a day alone is a dot', () => {
  expect(drawSeries(series([50, 100, null, 25, null]), days, 100)).toEqual({
    trace: 'M0.0,50.00L250.0,0.00',
    lone: 'M750.0,75.00h0',
  })
})

test('a gap of any line is a band of the days around it', () => {
  expect(drawGaps([series([1, 2, null, 4, null]), series([1, 2, 3, null, 5])], days)).toEqual([{ x: 375, width: 625 }])
  expect(drawGaps([series([1, 2, 3, 4, 5])], days)).toEqual([])
})

test('the scale ends at a round number', () => {
  expect(topOf([series([1, 1234, null, 3, 4])], days)).toBe(1500)
  expect(topOf([series([0, 0, null, 0, 0])], days)).toBe(1)
})

test('+300% is also 4 times; what fell has no multiple', () => {
  expect(writeGrowth(3, 'zh')).toBe('+300.0%（4 倍）')
  expect(writeGrowth(0.5, 'en')).toBe('+50.0%')
  expect(writeGrowth(-0.25, 'zh')).toBe('−25.0%')
})

test('a chart says its means and its gaps in words', () => {
  const lines = [{ name: '茗汀', series: series([10, 20, null, 30, null]) }]
  expect(describeLines(lines, days, 'zh')).toBe('5 天的日均：茗汀 20。有 2 天缺数，底色为灰，曲线断开，不补、不算作 0。')
  expect(writeGaps(series([null, null, 3, 4, null]), days, 'zh')).toBe('9/1–9/2、9/5')
  expect(describeLines([{ name: '茗汀', series: new Map() }], days, 'zh')).toBe('这段时间没有数据。')
})

test('too few points are said with their number', () => {
  const { after } = growthAround(series([1, 2, 3, 4, 5]), '2026-09-03', { scaleChanges: [], today: '2026-11-25' })
  expect(whyNoGrowth(after, 'zh')).toBe('点数不够（2 对 3，各需 14）')
  expect(whyNoGrowth(after, 'en')).toBe('not enough points (2 and 3, 14 each needed)')
})

test('a share of voice names who was left out', () => {
  const voice = shareOfVoice(
    [
      { of: '茗汀', series: series([30, 30, null, null, null]) },
      { of: '别家', series: series([10, 10, 10, null, null]) },
      { of: '第三家', series: new Map() },
    ],
    days,
  )
  expect(describeVoice(voice, 'zh')).toBe('声量份额（都有数的 2 天）：茗汀 75.0%，别家 25.0%。没有数、未参与：第三家。')
})

test.each([
  ['day must be a day YYYY-MM-DD; value is required', '日期不是日期，应写成 2026-11-16；指数没有填'],
  ['别家: value must be a number from 0 to 10^12', '别家 的指数应为不小于 0 的数，可以带千分位或“万”'],
  ['a text contains NUL', '含有无法保存的字符'],
])('%s is told as %s', (reason, told) => {
  expect(explainPoint(reason)).toBe(told)
})

test('typed values may be written as people write them', () => {
  expect(['12,345', '1.2万', '0', ' 7 ', '1,2', '-3', 'abc', ''].map(readTyped)).toEqual([
    12_345,
    12_000,
    0,
    7,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(splitPasted('1\t2\t3\n')).toEqual(['1', '2', '3'])
  expect(splitPasted('12,345')).toEqual(['12,345'])
})
