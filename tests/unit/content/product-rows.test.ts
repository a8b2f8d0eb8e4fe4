import { expect, test } from 'vitest'
import { fromTableLine, readProductRow } from '#content/product-rows.ts'

const line = {
  sku: 'T-50',
  product: 'tieguanyin',
  name: '清香铁观音 50g',
  priceFen: 12900,
  mode: 'in-stock',
  mallUrl: 'https://mall.example.com/p/1',
}

test('a good line is read, its optional fields too', () => {
  expect(readProductRow({ ...line, marginFen: -200, stock: 0, colour: 'ignored' })).toEqual({
    ok: true,
    value: { ...line, marginFen: -200, stock: 0 },
  })
})

test.each([
  ['sku', { sku: undefined }],
  ['sku', { sku: '   ' }],
  ['product', { product: '' }],
  ['name', { name: 'x'.repeat(121) }],
  ['priceFen', { priceFen: -1 }],
  ['priceFen', { priceFen: 12.5 }],
  ['priceFen', { priceFen: '12900' }],
  ['mode', { mode: 'someday' }],
  ['mallUrl', { mallUrl: 'javascript:alert(1)' }],
  ['mallUrl', { mallUrl: 'https://user:secret@mall.example.com/' }],
  ['stock', { stock: -3 }],
])('a wrong %s is refused by name', (field, change) => {
  expect(readProductRow({ ...line, ...change })).toMatchObject({ ok: false, message: expect.stringContaining(field) })
})

test.each([[null], [[]], ['text'], [{ ...line, name: 'a\u0000b' }], [{ ...line, name: '\ud800' }]])(
  '%j is malformed',
  (value) => {
    expect(readProductRow(value)).toMatchObject({ ok: false, kind: 'malformed' })
  },
)

test('a line of a Chinese table says the same as a line of NDJSON', () => {
  const cells = {
    SKU编码: 'T-50',
    商品: 'tieguanyin',
    名称: '清香铁观音 50g',
    '价格(元)': '129.00',
    供货方式: '现货',
    商城链接: 'https://mall.example.com/p/1',
    库存: '40',
    '毛利（元）': '-2.5',
  }
  expect(readProductRow(fromTableLine(cells))).toEqual({ ok: true, value: { ...line, stock: 40, marginFen: -250 } })
})

test('numbers that a table writes as text are read exactly, and nonsense stays nonsense', () => {
  expect(fromTableLine({ sku: 123, '价格（元）': '0.07' })).toEqual({ sku: '123', priceFen: 7 })
  expect(fromTableLine({ 价格: '128.50', 毛利: '40' })).toEqual({ priceFen: 12_850, marginFen: 4_000 })
  expect(fromTableLine({ '价格（元）': '1,299.9' })).toEqual({ priceFen: 129_990 })
  expect(fromTableLine({ '价格（元）': '约 30' })).toEqual({ priceFen: '约 30' })
  expect(fromTableLine({ '价格（元）': '1.999' })).toEqual({ priceFen: '1.999' })
})
