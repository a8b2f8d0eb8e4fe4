import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYuan, writeYuan } from '#platform/yuan.ts'

describe('an amount in yuan', () => {
  it('is read as colleagues write it, without calculating with it', () => {
    expect(readYuan('129')).toBe(12_900)
    expect(readYuan(' ¥1,290.5 ')).toBe(129_050)
    expect(readYuan('0.29')).toBe(29)
    expect(readYuan('129.')).toBe(12_900)
    expect(readYuan('129.500')).toBe(12_950)
    expect(readYuan('-3.07')).toBe(-307)
    expect(Object.is(readYuan('-0'), 0)).toBe(true)
  })

  it('is refused rather than rounded or guessed', () => {
    for (const text of ['', '¥', '129.005', '1e3', '12abc', '１２９', '.5', '1.2.3', '--1', 'NaN'])
      expect(readYuan(text), text).toBeUndefined()
  })

  it('is written with two decimals and read back exactly', () => {
    expect([0, 5, 129, 12_900, -1].map(writeYuan)).toEqual(['0.00', '0.05', '1.29', '129.00', '-0.01'])
    fc.assert(fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (fen) => readYuan(writeYuan(fen)) === (fen || 0)))
  })
})
