import { expect, test } from 'vitest'
import { findPastPromises } from '#content/writing/past-promises.ts'
import { findStalePrices } from '#content/writing/stale-prices.ts'

const at = { written: new Date('2026-11-10T02:00:00Z'), today: '2026-11-26', timeZone: 'Asia/Shanghai' }
const days = (text: string, of = at) => findPastPromises(text, of).map(({ day }) => day)

test.each([
  ['活动截止 11月25日。', ['2026-11-25']],
  ['11月20日至25日限时优惠，拍下立减。', ['2026-11-25']],
  ['活动时间：11月20日–11月30日', []],
  ['11月26日前下单都送', []],
  ['2026年11月1日前付款，11月5号发货。11月30日开播', ['2026-11-05']],
  ['有效期到 2026-11-24', ['2026-11-24']],
  ['11月3日我们去了茶山。', []],
  ['截止 13月40日', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected)
})

test('a day without a year is the one that comes after the text was written', () => {
  expect(days('1月5日发货', { ...at, today: '2026-12-31' })).toEqual([])
  expect(days('1月5日发货', { ...at, today: '2027-01-06' })).toEqual(['2027-01-05'])
})

const tea = { name: '明前龙井', pricesFen: [12_900, 23_900] }

test.each([
  ['明前龙井 129 元一罐', false],
  ['明前龙井只要 ¥119', true],
  ['明前龙井到手 239.00元', false],
  ['明前龙井满 199 减 20 元，领券再减 ¥10', false],
  ['明前龙井原价 159 元，现在 129 元', false],
  ['明前龙井，领 20 元券', false],
  ['明前龙井很香。红茶 99 元', false],
  ['明前龙井 1,299 元礼盒', true],
  ['别的茶 119 元', false],
])('%s', (text, isStale) => {
  expect(findStalePrices(text, [tea])).toEqual(
    isStale ? [expect.objectContaining({ name: '明前龙井', pricesFen: tea.pricesFen })] : [],
  )
})

test('says which price the text gives', () => {
  expect(findStalePrices('明前龙井只要 ¥119.5', [tea])[0]?.saidFen).toBe(11_950)
  expect(findStalePrices('没有价的 5 元', [{ name: '没有价的', pricesFen: [] }])).toEqual([])
})
