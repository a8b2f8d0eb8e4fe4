import { expect, test } from 'vitest'
import { wilsonInterval } from '#scorecards/wilson.ts'

test('gives the figures of the contract: 150 of 1000 is 12.92 % to 17.34 %', () => {
  const interval = wilsonInterval(150, 1000)!
  expect(interval.low).toBeCloseTo(0.1292101, 6)
  expect(interval.high).toBeCloseTo(0.1734687, 6)
})

test('stays inside 0 and 1 at the edges, and is wide for small wholes', () => {
  expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.277533, 5) })
  expect(wilsonInterval(10, 10)).toEqual({ low: expect.closeTo(0.722467, 5), high: 1 })
  expect(wilsonInterval(1, 1)!.low).toBeCloseTo(0.206549, 5)
})

test('has nothing to say without a proportion', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
  expect(wilsonInterval(5, 3)).toBeNull()
})
