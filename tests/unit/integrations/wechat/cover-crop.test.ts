import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cropOf, SQUARE, WIDE } from '#integrations/wechat/cover-crop.ts'

const edges = (crop: string) => crop.split('_').map(Number) as [number, number, number, number]

it('a cover is cut around its focal point, as large as it can be', () => {
  expect(cropOf({ width: 2_350, height: 1_000, focalX: 10, focalY: 90 }, WIDE)).toBe('0_0_1_1')
  expect(cropOf({ width: 2_000, height: 1_000, focalX: 50, focalY: 50 }, SQUARE)).toBe('0.25_0_0.75_1')
  expect(cropOf({ width: 2_000, height: 1_000, focalX: 100, focalY: 50 }, SQUARE)).toBe('0.5_0_1_1')
  expect(cropOf({ width: 1_000, height: 2_000, focalX: 50, focalY: 0 }, SQUARE)).toBe('0_0_1_0.5')
})

it('whatever its size and focal point, the part lies inside it and has the ratio', () => {
  const side = fc.integer({ min: 50, max: 6_000 })
  const focal = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(side, side, focal, focal, fc.constantFrom(WIDE, SQUARE), (width, height, focalX, focalY, ratio) => {
      const [left, top, right, bottom] = edges(cropOf({ width, height, focalX, focalY }, ratio))
      expect(Math.min(left, top, 1 - right, 1 - bottom)).toBeGreaterThanOrEqual(0)
      expect(((right - left) * width) / ((bottom - top) * height)).toBeCloseTo(ratio, 1)
      expect(Math.max(right - left, bottom - top)).toBeCloseTo(1, 5)
    }),
  )
})
