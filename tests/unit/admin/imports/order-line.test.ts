import { describe, expect, it } from 'vitest'
import { writeOrderTemplate } from '#admin/imports/order-columns.ts'
import { fromOrderLine } from '#admin/imports/order-line.ts'
import { parseOrder } from '#orders/parse-order.ts'

const now = new Date('2026-11-22T08:00:00Z')
const read = (cells: Record<string, unknown>) => fromOrderLine(cells, 'Asia/Shanghai')
const paid = { 订单号: 'T1', 状态: '已付款', '实付金额（元）': '129.00', 支付时间: '2026-11-20 20:31:05' }

describe('a line of an order table', () => {
  it('with Chinese headings is the order of the contract', () => {
    const order = parseOrder(
      read({ ...paid, 版本: 1, 会员号: 'M1', '退款金额（元）': '9.5', 商品明细: 'A*1*9900; B*2*3000', 供货方式: '预售' }),
      now,
    )
    expect(order).toMatchObject({
      ok: true,
      value: {
        orderId: 'T1',
        version: 1,
        status: 'paid',
        amountFen: 12900,
        refundedFen: 950,
        paidAt: Date.parse('2026-11-20T12:31:05Z'),
        buyer: { memberId: 'M1' },
        items: [
          { sku: 'A', quantity: 1, amountFen: 9900 },
          { sku: 'B', quantity: 2, amountFen: 3000 },
        ],
        mode: 'pre-sale',
      },
    })
  })

  it('with the names of the contract is the same order', () => {
    const order = read({
      orderId: 'T1',
      version: '3',
      status: 'paid',
      amountFen: 12900,
      paidAt: '2026-11-20T20:31:05+08:00',
      'buyer.unionid': 'U',
    })
    expect(order).toEqual({
      orderId: 'T1',
      version: 3,
      status: 'paid',
      amountFen: 12900,
      paidAt: '2026-11-20T20:31:05+08:00',
      buyer: { unionid: 'U' },
    })
  })

  it('understands how shops write amounts and times', () => {
    expect(read({ '实付金额(元)': '¥1,234.5' }).amountFen).toBe(123_450)
    expect(read({ '实付金额（元）': 0.29 }).amountFen).toBe(29)
    expect(read({ 支付时间: '2026/1/5 9:03' }).paidAt).toBe('2026-01-05T01:03:00.000Z')
    // A date cell of a sheet carries its wall clock in UTC.
    expect(read({ 支付时间: new Date('2026-11-20T20:31:05Z') }).paidAt).toBe('2026-11-20T12:31:05.000Z')
    expect(read({ 更新时间: '2026-11-20 20:31:05' }).version).toBe(Date.parse('2026-11-20T12:31:05Z'))
  })

  it('is refused by name where it cannot be read, and never guessed', () => {
    const reasonOf = (cells: Record<string, unknown>) => {
      const order = parseOrder(read({ ...paid, ...cells }), now)
      return order.ok ? 'taken' : order.message
    }
    expect(reasonOf({ '实付金额（元）': '12.345' })).toContain('amountFen')
    expect(reasonOf({ '实付金额（元）': '-5' })).toContain('amountFen')
    expect(reasonOf({ 状态: '不知道' })).toContain('status')
    expect(reasonOf({ 支付时间: '昨天' })).toContain('paidAt')
    expect(reasonOf({ 支付时间: '2026-13-40 08:00' })).toContain('paidAt')
    expect(reasonOf({ 版本: '1.5' })).toContain('version')
    expect(reasonOf({ 商品明细: 'A*两件*1' })).toContain('items')
  })

  it('whose order number Excel has changed is refused rather than stored under another', () => {
    expect(parseOrder(read({ ...paid, 订单号: 4200001234567890000 }), now)).toMatchObject({ ok: false })
    expect(parseOrder(read({ ...paid, 订单号: '4.20E+18' }), now)).toMatchObject({ ok: false })
    expect(parseOrder(read({ ...paid, 版本: 1, 订单号: 20261120001 }), now)).toMatchObject({
      ok: true,
      value: { orderId: '20261120001' },
    })
  })
})

describe('the template', () => {
  it('is a table whose example line is a good order', () => {
    const [headings = [], cells = []] = writeOrderTemplate()
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const order = read(Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])))
    expect(parseOrder(order, now)).toMatchObject({ ok: true, value: { amountFen: 12900, discountFen: 1500, mode: 'in-stock' } })
  })
})
