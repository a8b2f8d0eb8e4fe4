import { expect, test } from 'vitest'
import { readFields } from '#platform/field-reader.ts'
import { parseInstant } from '#platform/instant.ts'
import { parseLooseJson, parseOutsideJson } from '#platform/outside-text.ts'

const BACKSLASH = String.fromCharCode(92)

test.each([
  ['', 'json'],
  ['{', 'json'],
  ['{"a":"\u0000"}', 'json'],
  ['['.repeat(17) + ']'.repeat(17), 'depth'],
  ['['.repeat(1_000_000), 'depth'],
  [`{"a":"${BACKSLASH}u0000"}`, 'text'],
  [`{"a":[{"b":"${BACKSLASH}ud800"}]}`, 'text'],
  [`{"${BACKSLASH}udc00":1}`, 'text'],
  ['{"__proto__":1}', 'text'],
  [`{"a":{"${BACKSLASH}u005f_proto__":1}}`, 'text'],
])('%# is refused', (text, kind) => {
  expect(parseOutsideJson(Buffer.from(text))).toMatchObject({ ok: false, kind })
})

test('brackets in texts are no nesting, pairs of surrogates no flaw, and __proto__ as a value no field', () => {
  for (const value of [{ a: `${'['.repeat(50)}"${BACKSLASH}` }, { a: '🍵' }, { a: '__proto__' }, ['['.repeat(3)]]) {
    expect(parseOutsideJson(Buffer.from(JSON.stringify(value)))).toEqual({ ok: true, value })
  }
  expect(parseOutsideJson(Buffer.from(`"${BACKSLASH}ud83c${BACKSLASH}udf75"`))).toEqual({ ok: true, value: '🍵' })
  expect(parseLooseJson(Buffer.from([0xc3, 0x28]))).toMatchObject({ ok: false, kind: 'json' })
})

test.each([
  ['2026-11-20T20:31:05+08:00', Date.parse('2026-11-20T12:31:05Z')],
  ['2026-11-20T12:31Z', Date.parse('2026-11-20T12:31:00Z')],
  ['2026-11-20T12:31:05.123456Z', Date.parse('2026-11-20T12:31:05.123Z')],
  [1_795_176_000_000.9, 1_795_176_000_000],
  ['2024-02-29T23:59:59+08:00', Date.parse('2024-02-29T15:59:59Z')],
  ['2026-02-29T00:00:00Z', undefined],
  ['2026-04-31T00:00:00Z', undefined],
  ['2026-11-00T00:00:00Z', undefined],
  ['2026-11-20', undefined],
  ['2026-11-20T12:31:05', undefined],
  ['2026-11-20 12:31:05Z', undefined],
  ['1795176000000', undefined],
  [1_795_176_000, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [null, undefined],
  [[1_795_176_000_000], undefined],
])('the instant %s', (value, ms) => {
  expect(parseInstant(value)).toBe(ms)
})

test('fields are read strictly, and inherited ones not at all', () => {
  const fields = readFields({ text: 'a', long: 'aaaa', zero: 0, nothing: null, half: 0.5 })
  expect([fields.text('text'), fields.integer('zero', { max: 9 }), fields.text('nothing')]).toEqual(['a', 0, undefined])
  expect([fields.text('toString'), fields.text('constructor')]).toEqual([undefined, undefined])
  expect(fields.problems).toEqual([])
  fields.text('long', 3)
  fields.integer('half', { max: 9 })
  fields.needed('nothing', fields.text('nothing'))
  expect(fields.problems.map((problem) => problem.split(' ')[0])).toEqual(['long', 'half', 'nothing'])
})
