import { expect, test } from 'vitest'
import { contentCard } from '#scorecards/cards/content.ts'
import { writeCsv } from '#scorecards/csv.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import { saySimulated } from '#scorecards/simulated.ts'

const rate = { part: 1, whole: 3, value: 1 / 3, low: 0.06, high: 0.79, settled: false, pending: 2 }
const scorecard: Scorecard = {
  card: 'content',
  from: '2026-11-01',
  to: '2026-11-02',
  timezone: 'Asia/Shanghai',
  asOf: '2026-11-22T00:00:00.000Z',
  revision: 1,
  by: 'content',
  rows: [
    {
      key: 'articles:1',
      label: '=HYPERLINK("http://x"),点我',
      metrics: { openRate: rate, channelOpenRate: { value: null }, orders: { value: 4 } },
      excluded: { bots: 1, staff: 2, previews: 3 },
    },
    { key: 'unattributed', label: '自然/未归因', metrics: { netFen: { value: -5 } } },
  ],
  coverage: {},
  definitions: {},
}

const lines = () => writeCsv(scorecard, contentCard).split('\r\n')

test('begins with a byte order mark and ends every line with CRLF', () => {
  expect(writeCsv(scorecard, contentCard).charCodeAt(0)).toBe(0xfeff)
  expect(lines()).toHaveLength(4)
  expect(lines().at(-1)).toBe('')
})

test('a title that looks like a formula becomes text', () => {
  expect(lines()[1]).toMatch(/^articles:1,"'=HYPERLINK\(""http:\/\/x""\),点我",/)
})

test.each(['+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])('neutralises %j', (label) => {
  const row = { key: 'articles:1', label, metrics: {} }
  expect(writeCsv({ ...scorecard, rows: [row] }, contentCard)).toContain(`'${label}`)
})

test('a rate has seven columns, unrounded; what is unknown is empty; negative numbers stay numbers', () => {
  const [head, first, second] = lines().map((line) => line.replace('\ufeff', '').split(','))
  const column = (name: string) => head!.indexOf(name)
  // The label of the first row holds one comma of its own.
  expect(first!.slice(column('openRate.part') + 1, column('openRate.part') + 8)).toEqual([
    '1',
    '3',
    String(1 / 3),
    '0.06',
    '0.79',
    'false',
    '2',
  ])
  expect(first![column('channelOpenRate.value') + 1]).toBe('')
  expect(second![column('netFen')]).toBe('-5')
  expect(second![column('openRate.whole')]).toBe('')
})

test('a rate of WeChat’s own counting says whether a stand-in told it; one that a colleague brought is none', () => {
  const row = (isPulled?: true) => ({
    key: 'articles:1',
    label: '春茶',
    metrics: { channelOpenRate: { ...rate, basis: 'channel' as const, ...(isPulled && { isPulled }) } },
  })
  const said = (isSimulated: boolean) => {
    const read = { ...scorecard, rows: [row(true), row()] }
    const text = writeCsv(isSimulated ? saySimulated(read) : read, contentCard)
    const [head, ...rows] = text.split('\r\n').map((line) => line.split(','))
    return rows.slice(0, 2).map((cells) => cells[head!.indexOf('channelOpenRate.simulated')])
  }
  expect([said(true), said(false)]).toEqual([
    ['true', 'false'],
    ['false', 'false'],
  ])
})

test('JSON says the same of the same rates, those of sums and of the period before too', () => {
  const pulled = { ...rate, basis: 'channel' as const, isPulled: true as const }
  const brought = { ...rate, basis: 'channel' as const }
  const row = {
    key: 'total',
    label: '合计',
    metrics: { openRate: rate, channelOpenRate: pulled, channelConversionRate: brought },
  }
  const said = saySimulated({
    ...scorecard,
    rows: [{ ...row, previous: { channelOpenRate: pulled } }],
    subtotals: [{ ...row, key: 'realm:private' }],
  })
  for (const { metrics } of [...said.rows, ...said.subtotals!])
    expect(metrics).toEqual({ ...row.metrics, channelOpenRate: { ...pulled, simulated: true } })
  expect(said.rows[0]!.previous).toEqual({ channelOpenRate: { ...pulled, simulated: true } })
})
