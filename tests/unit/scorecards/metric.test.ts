import { expect, test } from 'vitest'
import { contentMetrics } from '#scorecards/cards/content-metrics.ts'
import { makeRate } from '#scorecards/metric.ts'

const openRate = contentMetrics.find((metric) => metric.name === 'openRate')!
const rangeEnd = new Date('2026-11-01T16:00:00Z')
const settledFrom = rangeEnd.getTime() + (7 * 24 + 72) * 3_600_000

test('a rate is settled from the end of the range, its window and 72 hours on, to the millisecond', () => {
  const at = (ms: number) => makeRate({ part: 1, whole: 4 }, openRate, { rangeEnd, asOf: new Date(ms) }).settled
  expect(at(settledFrom - 1)).toBe(false)
  expect(at(settledFrom)).toBe(true)
})

test('a whole of 0 has no value and no interval, pending customers or not', () => {
  const rate = makeRate({ part: 0, whole: 0, pending: 3 }, openRate, { rangeEnd, asOf: rangeEnd })
  expect(rate).toEqual({ part: 0, whole: 0, value: null, low: null, high: null, settled: false, pending: 3 })
})

test('the value is not rounded', () => {
  expect(makeRate({ part: 1, whole: 3 }, openRate, { rangeEnd, asOf: rangeEnd }).value).toBe(1 / 3)
})
