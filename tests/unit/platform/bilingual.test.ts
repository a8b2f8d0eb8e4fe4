import { expect, test } from 'vitest'
import { sayCount } from '#platform/bilingual.ts'

test('one thing is singular in English, none and several are plural', () => {
  expect(sayCount(0, 'line')).toBe('0 lines')
  expect(sayCount(1, 'line')).toBe('1 line')
  expect(sayCount(1_204, 'touch', 'touches')).toBe('1,204 touches')
})
