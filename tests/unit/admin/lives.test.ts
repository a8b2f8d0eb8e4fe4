import { expect, test } from 'vitest'
import { beginsBeyond, sayClock } from '#admin/lives/say-clock.ts'
import { sayPrice } from '#admin/lives/say-price.ts'
import { readTaker } from '#admin/lives/taker-line.ts'
import { withMinutesInPlace } from '#admin/lives/use-run.client.ts'

const zone = 'Asia/Shanghai'
const read = (cells: Record<string, unknown>) => readTaker(cells, zone)

test('who took part is read by any of the headings; an order or money means bought', () => {
  expect(read({ 用户昵称: ' 小林 ', 参与时间: '2026-11-26 20:05', '金额(元)': '¥1,299.5' })).toEqual({
    ok: true,
    value: { person: '小林', tookAt: new Date('2026-11-26T12:05:00Z'), hasBought: true, orderId: null, amountFen: 129_950 },
  })
  expect(read({ 参与人: '甲', 订单号: '4200001234567890123' })).toMatchObject({
    value: { hasBought: true, orderId: '4200001234567890123', tookAt: null },
  })
  expect(read({ 参与人: '甲', 是否购买: '否', 订单号: '1' })).toMatchObject({ value: { hasBought: false } })
  expect(read({ 参与人: '甲' })).toMatchObject({ value: { hasBought: false, amountFen: null } })
})

test.each([
  [{ 参与人: '' }, '参与人'],
  [{ 参与人: '甲', 参与时间: '昨天' }, '时间'],
  [{ 参与人: '甲', 金额: '很多' }, '金额'],
  [{ 参与人: '甲', 金额: '-3' }, '金额'],
  [{ 参与人: '甲', 订单号: 4.2e18 }, '订单号'],
  [{ 参与人: '甲', 是否购买: '也许' }, '是否购买'],
])('%o is refused with why', (cells, word) => {
  const taken = read(cells)
  expect(taken).toMatchObject({ ok: false })
  expect(taken.why?.zh).toContain(word)
})

test('minutes stay where they are when lines move', () => {
  const lines = [1, 2, 3].map((n) => ({ id: `${n}`, minute: n * 10 })) as unknown as Parameters<typeof withMinutesInPlace>[0]
  const moved = withMinutesInPlace([lines[2]!, lines[0]!, lines[1]!], lines)
  expect(moved.map(({ id, minute }) => [id, minute])).toEqual([
    ['3', 10],
    ['1', 20],
    ['2', 30],
  ])
})

test('times and prices are said as people say them', () => {
  expect([0, 725, 3_725].map(sayClock)).toEqual(['0:00', '12:05', '1:02:05'])
  expect([12_900, 9_950, 5].map(sayPrice)).toEqual(['¥129', '¥99.50', '¥0.05'])
})

test('a part that begins where the recording has ended lies beyond it; of a recording of unknown length nothing does', () => {
  expect(beginsBeyond('8:00', 4.04)).toBe(true)
  expect(beginsBeyond('0:05', 4.04)).toBe(true)
  expect(beginsBeyond('0:04', 4.04)).toBe(false)
  expect(beginsBeyond('', 4.04)).toBe(false)
  expect(beginsBeyond('8:00', null)).toBe(false)
})
