import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseExactJson } from '#platform/exact-json.ts'

it('ids beyond 2^53 stay what they are, as text', () => {
  expect(parseExactJson('{"order_id":3705115058471208928,"list":[-9007199254740993,1]}')).toEqual({
    order_id: '3705115058471208928',
    list: ['-9007199254740993', 1],
  })
})

it('numbers inside texts, fractions and a mark before the text are left alone', () => {
  expect(parseExactJson('\ufeff{"a\\"1234567890123456789":"\\\\\\" 1234567890123456789","b":1234567890123456.5}')).toEqual({
    'a"1234567890123456789': '\\" 1234567890123456789',
    b: 1234567890123456.5,
  })
  expect(() => parseExactJson('<html>')).toThrow()
})

it('long fractions are numbers, as computers write them', () => {
  const sums = [0.12 + 0.025, -0.1 - 0.2, 1 / 3, 1e-7, 1.7976931348623157e308]
  expect(parseExactJson(JSON.stringify(sums))).toEqual(sums)
})

it('whatever has no long number is read as JSON reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16,}/.test(text))
      expect(parseExactJson(text)).toEqual(JSON.parse(text))
    }),
  )
})
