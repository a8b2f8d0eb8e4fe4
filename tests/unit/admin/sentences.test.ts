import { expect, test } from 'vitest'
import { writeFen, writePercent, writeSpan } from '#admin/scorecards/format.ts'
import { describeDays, describeRates } from '#admin/scorecards/sentences.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'

const openRate = { name: 'openRate', label: { zh: '打开率', en: 'Open rate' } }
const row = (key: string, label: string, value: number | null, low: number, high: number): Scorecard['rows'][number] => ({
  key,
  label,
  metrics: { openRate: { part: 1, whole: value === null ? 0 : 10, value, low, high, settled: true } },
})

test('names the highest and the lowest row, and whether they can be told apart', () => {
  const rows = [
    row('articles', '图文', 0.15, 0.13, 0.17),
    row('short-videos', '短视频', 0.25, 0.22, 0.28),
    row('total', '合计', 0.2, 0, 1),
  ]
  expect(describeRates(rows, openRate, 'zh')).toBe('打开率：短视频 25.0% 最高，图文 15.0% 最低，区间不重叠。')
  const close = [row('articles', '图文', 0.15, 0.1, 0.23), rows[1]!]
  expect(describeRates(close, openRate, 'zh')).toContain('区间有重叠，差别可能只是偶然')
})

test('says nothing of rows without a whole', () => {
  expect(describeRates([row('articles', '图文', null, 0, 0)], openRate, 'zh')).toBe('打开率：这段时间还没有数据。')
  const total = {
    key: 'total',
    label: '合计',
    metrics: { openRate: { part: 0, whole: 0, value: null, low: null, high: null, settled: false, pending: 128 } },
  }
  expect(describeRates([row('articles', '图文', null, 0, 0), total], openRate, 'zh')).toBe('打开率：128 位新客都还在观察期内。')
  expect(describeRates([row('articles', 'Articles', 0.5, 0.2, 0.8)], openRate, 'en')).toBe('Open rate: Articles 50.0%.')
})

test('sums up the days and names the best one', () => {
  const days = [
    { day: '2026-11-01', count: 3 },
    { day: '2026-11-02', count: 1_200 },
  ]
  expect(describeDays(days, 'zh')).toBe('2 天共 1,203 次打开，平均每天 601.5 次，最多的是 2026-11-02：1,200 次。')
  expect(describeDays([{ day: '2026-11-01', count: 0 }], 'en')).toBe('Nobody opened any content in this period.')
})

test('writes shares, money and spans', () => {
  expect(writePercent(0.12345)).toBe('12.3%')
  expect(writeFen(182_000)).toBe('¥1,820.00')
  expect(writeFen(-5)).toBe('-¥0.05')
  expect(writeSpan((3 * 1_440 + 4 * 60 + 5) * 60_000, 'zh')).toBe('3 天 4 小时')
  expect(writeSpan(20_000, 'en')).toBe('under 1 min')
})
