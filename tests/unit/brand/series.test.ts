import { expect, test } from 'vitest'
import { findGaps, meanOf, sumBasket, valuesWithin } from '#brand/series.ts'
import { shareOfVoice } from '#brand/share-of-voice.ts'

const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']
const series = (values: (number | null)[]) =>
  new Map(values.flatMap((value, index) => (value === null ? [] : [[days[index]!, value] as const])))

test('a basket is the sum of its keywords of the day, and a missing keyword makes a gap', () => {
  const basket = sumBasket([series([10, 20, null, 0]), series([1, null, 3, 4])])
  expect([...basket]).toEqual([
    ['2026-10-01', 11],
    ['2026-10-04', 4],
  ])
  expect(sumBasket([]).size).toBe(0)
})

test('gaps are spans of neighbouring days; a value of 0 is no gap', () => {
  expect(findGaps(series([0, null, null, 4]), days)).toEqual([{ from: '2026-10-02', to: '2026-10-03' }])
  expect(findGaps(series([null, 2, 3, null]), days)).toEqual([
    { from: '2026-10-01', to: '2026-10-01' },
    { from: '2026-10-04', to: '2026-10-04' },
  ])
})

test('a mean is of the days that have a value, whatever order they came in', () => {
  const mixed = new Map([...series([10, null, 30, 40])].reverse())
  expect(valuesWithin(mixed, { from: '2026-10-01', to: '2026-10-03' })).toEqual([10, 30])
  expect(meanOf([10, 30])).toBe(20)
  expect(meanOf([])).toBeNull()
})

test('shares of voice are of the days on which everybody compared has a value', () => {
  const voice = shareOfVoice(
    [
      { of: 'ours', series: series([30, 100, 30, null]) },
      { of: 'theirs', series: series([10, null, 30, 50]) },
      { of: 'nobody', series: series([]) },
    ],
    days,
  )
  // 30 + 30 of 30 + 10 + 30 + 30, on the first and the third day.
  expect(voice).toEqual({
    days: 2,
    whole: 100,
    shares: [
      { of: 'ours', part: 60, value: 0.6 },
      { of: 'theirs', part: 40, value: 0.4 },
    ],
    silent: ['nobody'],
  })
})

test('a share of nothing is no share', () => {
  const voice = shareOfVoice([{ of: 'ours', series: series([0, 0, null, null]) }], days)
  expect(voice.shares).toEqual([{ of: 'ours', part: 0, value: null }])
})
