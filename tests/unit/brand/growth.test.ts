import { expect, test } from 'vitest'
import { growthInterval } from '#brand/bootstrap.ts'
import { growthAround } from '#brand/growth.ts'
import { addDays } from '#platform/days.ts'

const EVENT = '2026-08-01'
const asked = { scaleChanges: [], today: '2026-11-25' }

/** A value for each of `count` days from the day `offset` days after the event on. */
const run = (offset: number, count: number, valueAt: (index: number) => number): [string, number][] =>
  Array.from({ length: count }, (_, index) => [addDays(EVENT, offset + index), valueAt(index)])

test('growth is the mean of the 28 days from the event on ÷ the mean of the 28 days before − 1', () => {
  // Before: 100 and 300 in turn, mean 200. The 28 days: 800. Days 29–84: 260. Days outside all windows: 9,999.
  const series = new Map([
    ...run(-29, 1, () => 9_999),
    ...run(-28, 28, (index) => (index % 2 === 0 ? 100 : 300)),
    ...run(0, 28, () => 800),
    ...run(28, 56, () => 260),
    ...run(84, 1, () => 9_999),
  ])
  const { after, longTail, yearOnYear } = growthAround(series, EVENT, asked)
  expect(after).toMatchObject({ value: 3, why: null, isOver: true })
  expect(after.base).toEqual({ from: '2026-07-04', to: '2026-07-31', mean: 200, points: 28 })
  expect(after.side).toEqual({ from: '2026-08-01', to: '2026-08-28', mean: 800, points: 28 })
  expect(longTail.value).toBeCloseTo(0.3, 12)
  expect(longTail.side).toMatchObject({ from: '2026-08-29', to: '2026-10-23', points: 56 })
  expect(yearOnYear).toMatchObject({ value: null, why: 'points' })
})

test('13 points on a side are not enough, 14 are; a value of 0 is a point', () => {
  const before = run(-28, 28, () => 10)
  const short = growthAround(new Map([...before, ...run(0, 13, () => 20)]), EVENT, asked).after
  expect(short).toMatchObject({ value: null, low: null, high: null, why: 'points' })
  expect(short.side).toMatchObject({ points: 13, mean: 20 })
  const enough = growthAround(new Map([...before, ...run(0, 14, (index) => (index === 0 ? 0 : 20))]), EVENT, asked).after
  expect(enough.value).toBeCloseTo((13 * 20) / 14 / 10 - 1, 12)
})

test('year on year is against the same calendar days of the year before', () => {
  const series = new Map([...run(-365, 28, () => 50), ...run(0, 28, () => 75)])
  const { yearOnYear } = growthAround(series, EVENT, asked)
  expect(yearOnYear.value).toBe(0.5)
  expect(yearOnYear.base).toMatchObject({ from: '2025-08-01', to: '2025-08-28', points: 28 })
})

test('windows on both sides of a change of scale are not compared, others are', () => {
  const series = new Map([...run(-28, 28, () => 10), ...run(0, 84, () => 20)])
  const changedOn = (day: string) => growthAround(series, EVENT, { ...asked, scaleChanges: [day] })
  expect(changedOn('2026-08-20').after).toMatchObject({ value: null, why: 'scale' })
  expect(changedOn('2026-07-04').after).toMatchObject({ value: 1, why: null })
  expect(changedOn('2026-09-10').after).toMatchObject({ value: 1, why: null })
  expect(changedOn('2026-09-10').longTail).toMatchObject({ value: null, why: 'scale' })
})

test('from nothing there is no growth, and a window that is not over says so', () => {
  const series = new Map([...run(-28, 28, () => 0), ...run(0, 28, () => 5)])
  expect(growthAround(series, EVENT, asked).after).toMatchObject({ value: null, why: 'zero' })
  expect(growthAround(series, EVENT, { scaleChanges: [], today: '2026-08-28' }).after.isOver).toBe(false)
})

test('a 29 February is compared with the 28th of the year before', () => {
  expect(growthAround(new Map(), '2028-02-29', asked).yearOnYear.base.from).toBe('2027-02-28')
})

test('the interval of constant sides is the growth itself, and of others it holds it; always the same', () => {
  const constant = growthInterval(Array(20).fill(50), Array(20).fill(75))
  expect(constant).toEqual({ low: 0.5, high: 0.5 })
  const before = Array.from({ length: 28 }, (_, index) => 80 + ((index * 37) % 41))
  const after = Array.from({ length: 28 }, (_, index) => 160 + ((index * 53) % 83))
  const value = after.reduce((a, b) => a + b) / before.reduce((a, b) => a + b) - 1
  const interval = growthInterval(before, after)!
  expect(interval.low).toBeLessThan(value)
  expect(interval.high).toBeGreaterThan(value)
  expect(growthInterval(before, after)).toEqual(interval)
})

test('the interval is about as wide as the normal approximation says', () => {
  // 0 and 200 in turn: mean 100, deviation 100; of 28 days the mean's deviation is 18.9. After: constant.
  const before = Array.from({ length: 28 }, (_, index) => (index % 2) * 200)
  const { low, high } = growthInterval(before, Array(28).fill(100))!
  expect(low).toBeCloseTo(1 / (1 + 1.96 * 0.189) - 1, 1)
  expect(high).toBeGreaterThan(0.35)
  expect(high).toBeLessThan(0.75)
})

test('a base that may be drawn as nothing but zeros has no interval', () => {
  expect(growthInterval([0, 0, 0, 0, 1], [1, 1])).toBeNull()
  expect(growthInterval([], [1])).toBeNull()
})
