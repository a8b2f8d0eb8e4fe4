import { expect, test } from 'vitest'
import { nameVariant } from '#content/variant-name.ts'

test('a variant stands beside its product only when it says more', () => {
  expect(nameVariant('白毫银针', '100 克')).toBe('白毫银针 · 100 克')
  expect(nameVariant('白毫银针 100 克', '白毫银针 100 克 ')).toBe('白毫银针 100 克')
  expect(nameVariant('白毫银针', '')).toBe('白毫银针')
  expect(nameVariant('白毫银针', undefined)).toBe('白毫银针')
})
