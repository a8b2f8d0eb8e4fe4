import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCards } from '#site/parts/wall.ts'

test('six cards, one of them tall, are shared out and no column stays blank', () => {
  const placed = placeCards([160, 560, 160, 160, 160, 160], 3)
  expect(placed.map(({ column }) => column)).toEqual([1, 2, 3, 1, 3, 1])
  expect(placed[3]).toEqual({ column: 1, row: 21, span: 20 })
})

test('fewer cards than columns stand side by side', () => {
  expect(placeCards([100, 300], 3).map(({ column, row }) => [column, row])).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(placeCards([], 3)).toEqual([])
})

test('columns that are nearly level go on level', () => {
  const rows = (heights: number[]) => placeCards(heights, 3).map(({ row }) => row)
  expect(rows([160, 184, 200, 160, 160, 160])).toEqual([1, 1, 1, 26, 26, 26])
  expect(rows([160, 216, 160, 160, 160, 160])).toEqual([1, 1, 1, 21, 21, 28])
})

test('cards lower than a step stand side by side as well', () => {
  expect(placeCards([16, 24, 24], 2).map(({ column }) => column)).toEqual([1, 2, 1])
})

test('whatever the heights, cards of a column follow each other nearly without a gap, and no column is lower by much more than one card', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (heights, columns) => {
        const placed = placeCards(heights, columns)
        const ends = Array.from({ length: columns }, (_, index) => {
          const own = placed.filter(({ column }) => column === index + 1)
          let next = 1
          for (const { row, span } of own) {
            expect(row).toBeGreaterThanOrEqual(next)
            expect(row).toBeLessThanOrEqual(next + 6)
            next = row + span
          }
          return next - 1
        })
        expect(placed).toHaveLength(heights.length)
        const tallest = Math.max(1, ...placed.map(({ span }) => span))
        expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(tallest + 6)
      },
    ),
  )
})
