import { expect, test } from 'vitest'
import { readTable } from '#platform/table-file.ts'

test('a CSV with a BOM, quotes, line breaks inside and empty lines is read by its header', async () => {
  const csv = '\uFEFFsku,名称\r\nA-1,"茶, ""好""\n喝"\r\n\r\n,\r\nA-2,水\r\n'
  expect(await readTable('csv', Buffer.from(csv))).toEqual({
    ok: true,
    value: [
      { line: 2, cells: { sku: 'A-1', 名称: '茶, "好"\n喝' } },
      { line: 5, cells: { sku: 'A-2', 名称: '水' } },
    ],
  })
})

test('a CSV in GB 18030, as Chinese Excel writes it, is read as well', async () => {
  const bytes = Buffer.concat([Buffer.from('sku,name\nA,'), Buffer.from('b2e8', 'hex'), Buffer.from('\n')])
  expect(await readTable('csv', bytes)).toMatchObject({ ok: true, value: [{ cells: { sku: 'A', name: '茶' } }] })
})

test('what was copied from a sheet is parted by tabs, anything else that was pasted by commas', async () => {
  const cells = { 日期: '2026-11-16', 茗汀: '1,234' }
  expect(await readTable('pasted', Buffer.from('日期\t茗汀\n2026-11-16\t1,234\n'))).toMatchObject({ value: [{ line: 2, cells }] })
  expect(await readTable('pasted', Buffer.from('日期,茗汀\n2026-11-16,"1,234"'))).toMatchObject({ value: [{ line: 2, cells }] })
})

test.each([
  ['csv', Buffer.alloc(0), 'no-header'],
  ['csv', Buffer.from('a,b\n"open'), 'unreadable'],
  ['xlsx', Buffer.from('not a zip'), 'unreadable'],
] as const)('a %s that is none is refused', async (kind, bytes, reason) => {
  expect(await readTable(kind, bytes)).toMatchObject({ ok: false, kind: reason })
})
