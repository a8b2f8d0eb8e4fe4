import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnStarts } from '#site/parts/wall.ts'

const columnsOf = (heights: number[], starts: number[]) =>
  [0, ...starts].map((start, column) => heights.slice(start, starts[column] ?? heights.length))
const tallest = (columns: number[][]) => Math.max(...columns.map((one) => one.reduce((sum, height) => sum + height, 0)))

test('six cards of which the last is tall leave no column blank', () => {
  const heights = [200, 150, 400, 150, 200, 420]
  expect(columnsOf(heights, columnStarts(heights, 3))).toEqual([
    [200, 150],
    [400, 150],
    [200, 420],
  ])
})

test('fewer cards than columns stand one in each', () => {
  expect(columnStarts([100], 3)).toEqual([])
  expect(columnStarts([100, 300], 3)).toEqual([1])
  expect(columnStarts([], 3)).toEqual([])
})

test('whatever the heights, every column has a card, order is kept, and no other division has a lower wall', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 3, maxLength: 12 }), (heights) => {
      const columns = columnsOf(heights, columnStarts(heights, 3))
      expect(columns).toHaveLength(3)
      expect(columns.every((column) => column.length > 0)).toBe(true)
      expect(columns.flat()).toEqual(heights)
      for (let first = 1; first < heights.length - 1; first++)
        for (let second = first + 1; second < heights.length; second++)
          expect(tallest(columns)).toBeLessThanOrEqual(tallest(columnsOf(heights, [first, second])) + 1e-6)
    }),
  )
})
