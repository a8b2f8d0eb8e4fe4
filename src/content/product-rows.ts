import { readFields } from '#platform/field-reader.ts'
import { findFlaw, isRecord } from '#platform/outside-text.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { readYuan } from '#platform/yuan.ts'
import { type ProductMode, productModes } from './product.ts'
import { isWebAddress } from './web-address.ts'

/** One line of a product import: a SKU (the natural key), the product it belongs to, and the product's facts. */
export type ProductRow = {
  sku: string
  product: string
  name: string
  priceFen: number
  mode: ProductMode
  mallUrl: string
  marginFen?: number
  stock?: number
}

const modes = productModes.map((mode) => mode.value)
const FEN = 100_000_000

/** Reads one line strictly. The message names every wrong field; unknown fields are left alone. */
export function readProductRow(value: unknown): Result<ProductRow, 'malformed' | 'invalid'> {
  if (!isRecord(value)) return fail('malformed', 'a line must be an object')
  const flaw = findFlaw(value)
  if (flaw) return fail('malformed', flaw)
  const fields = readFields(value)
  const required = <T>(name: string, read: T | undefined) => fields.needed(name, read)
  const row = {
    sku: required('sku', fields.text('sku', 64))?.trim(),
    product: required('product', fields.text('product', 120))?.trim(),
    name: required('name', fields.text('name', 120))?.trim(),
    priceFen: required('priceFen', fields.integer('priceFen', { max: FEN })),
    mode: required('mode', fields.oneOf('mode', modes)) as ProductMode | undefined,
    mallUrl: required('mallUrl', fields.text('mallUrl', 2000)),
    marginFen: fields.integer('marginFen', { min: -FEN, max: FEN }),
    stock: fields.integer('stock', { max: FEN }),
  }
  for (const name of ['sku', 'product', 'name'] as const) if (row[name] === '') fields.refuse(name, 'must not be blank')
  if (row.mallUrl && !isWebAddress(row.mallUrl)) fields.refuse('mallUrl', 'must be a full http or https address')
  if (fields.problems.length > 0) return fail('invalid', fields.problems.join('; '))
  return ok(row as ProductRow)
}

const headers: Record<string, keyof ProductRow | 'priceYuan' | 'marginYuan'> = {
  SKU编码: 'sku',
  SKU: 'sku',
  商品: 'product',
  商品编码: 'product',
  名称: 'name',
  规格名: 'name',
  价格: 'priceYuan',
  '价格（分）': 'priceFen',
  '价格（元）': 'priceYuan',
  供货方式: 'mode',
  商城链接: 'mallUrl',
  毛利: 'marginYuan',
  '毛利（分）': 'marginFen',
  '毛利（元）': 'marginYuan',
  库存: 'stock',
}

/**
 * A line of a table (CSV, XLSX) as an import line: headers in English as in the contract or in Chinese, numbers written as
 * text, prices in fen or in yuan (at most two decimals), modes by name. What cannot be read stays as it was written, so
 * that `readProductRow` refuses it by name.
 */
export function fromTableLine(cells: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [header, cell] of Object.entries(cells)) {
    const name = headers[header.trim().replaceAll('(', '（').replaceAll(')', '）')] ?? header.trim()
    if (cell === null || cell === undefined || cell === '') continue
    if (name === 'priceYuan' || name === 'marginYuan')
      row[name === 'priceYuan' ? 'priceFen' : 'marginFen'] = readYuan(String(cell)) ?? cell
    else if (['priceFen', 'marginFen', 'stock'].includes(name)) row[name] = wholeNumber(cell)
    else if (name === 'mode')
      row.mode = productModes.find((mode) => mode.label.zh === String(cell).trim())?.value ?? String(cell).trim()
    else row[name] = typeof cell === 'number' ? String(cell) : cell
  }
  return row
}

const wholeNumber = (cell: unknown): unknown =>
  typeof cell === 'string' && /^-?\d{1,12}$/.test(cell.trim()) ? Number(cell.trim()) : cell
