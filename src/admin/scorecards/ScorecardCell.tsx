import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import type { Card } from '#scorecards/card.ts'
import type { Side } from '#scorecards/facts.ts'
import { isRate, type Metric, type Rate, type Value } from '#scorecards/metric.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import { factsAddress, type Shown } from './address.ts'
import { writeCount, writeFen, writePercent } from './format.ts'
import table from './table.module.css'

type Cell = { card: Card; metric: Metric; row: Scorecard['rows'][number]; shown: Shown; language: string }

/** One figure with everything needed to judge it, and the way to the facts behind it. */
export function ScorecardCell(cell: Cell) {
  const { metric, row, language } = cell
  const value = row.metrics[metric.name]
  if (!value) return null
  const before = row.previous?.[metric.name]
  if (isRate(value)) return <RateCell {...cell} before={before} rate={value} />
  if (value.value === null) {
    return (
      <>
        <span className={table.value}>–</span>
        <span className={table.small}>{say({ zh: '未导入渠道数据', en: 'no channel data imported' }, language)}</span>
      </>
    )
  }
  const text = metric.kind === 'fen' ? writeFen(value.value) : writeCount(value.value)
  return (
    <>
      <span className={table.value}>{value.value === 0 ? text : <Door {...cell}>{text}</Door>}</span>
      <Change before={before} language={language} metric={metric} now={value} />
    </>
  )
}

function RateCell({ rate, before, ...cell }: Cell & { rate: Rate; before: Value | undefined }) {
  const { metric, row, language } = cell
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const reference = row.reference?.[metric.name]
  const pending = rate.pending ? (
    <Door {...cell} side="pending">
      {t(`观察中 ${writeCount(rate.pending)} 人`, `${writeCount(rate.pending)} pending`)}
    </Door>
  ) : null
  return (
    <>
      <span className={table.value}>
        {rate.value === null ? pending ? t('观察中', 'pending') : '–' : <Door {...cell}>{writePercent(rate.value)}</Door>}
        {rate.isPulled && <Simulated language={language} />}
      </span>
      {rate.whole > 0 && (
        <span className={table.small}>
          <Door {...cell} side="part">
            {writeCount(rate.part)}
          </Door>
          {' / '}
          <Door {...cell}>{writeCount(rate.whole)}</Door>
        </span>
      )}
      {rate.whole > 0 && (
        <span className={table.small}>
          {rate.low !== null && rate.high !== null && `${writePercent(rate.low)}–${writePercent(rate.high)} · `}
          {rate.settled ? t('已结算', 'settled') : t('未结算', 'not settled')}
        </span>
      )}
      {pending && <span className={table.small}>{pending}</span>}
      <Change before={before} language={language} metric={metric} now={rate} />
      {typeof reference === 'number' && (
        <span className={table.small} title={String(row.reference?.source ?? '')}>
          {t('外部参考', 'reference')} {writePercent(reference)}
        </span>
      )}
      <Beside {...cell} />
    </>
  )
}

/** What the channel itself counts under this name, where somebody has brought it: beside ours, said to be another's, with its own facts. */
function Beside({ metric, ...cell }: Cell) {
  const { card, row, language } = cell
  const other = card.metrics.find(({ name }) => name === metric.beside)
  const rate = other && row.metrics[other.name]
  if (!rate || !isRate(rate) || rate.value === null) return null
  return (
    <span className={`${table.small} ${table.beside}`} title={say(other.definition, language)}>
      <Door {...cell} metric={other}>
        {say({ zh: '渠道口径', en: 'by the channel' }, language)} {writePercent(rate.value)}
      </Door>
      {rate.isPulled && <Simulated language={language} />}
      <span className={table.small}>
        {writeCount(rate.part)} / {writeCount(rate.whole)}
      </span>
    </span>
  )
}

/** The way to the facts. Money is explained by its orders. */
function Door({ card, metric, row, shown, side = 'whole', children }: Cell & { side?: Side; children: React.ReactNode }) {
  return (
    <Link href={factsAddress(card.slug, shown, { key: row.key, metric: metric.name, side })} prefetch={false}>
      {children}
    </Link>
  )
}

/** How it was in the previous period, in points for rates. Direction is said by sign and arrow, never by colour alone. */
function Change({ now, before, metric, language }: { now: Value; before: Value | undefined; metric: Metric; language: string }) {
  if (!before || before.value === null || now.value === null) return null
  const change = now.value - before.value
  const arrow = change > 0 ? '▲' : change < 0 ? '▼' : '＝'
  const sign = change > 0 ? '+' : ''
  const points = say({ zh: '个百分点', en: 'points' }, language)
  const size =
    metric.kind === 'rate'
      ? `${sign}${(change * 100).toFixed(1)} ${points}`
      : `${sign}${metric.kind === 'fen' ? writeFen(change) : writeCount(change)}`
  const was =
    metric.kind === 'rate'
      ? writePercent(before.value)
      : metric.kind === 'fen'
        ? writeFen(before.value)
        : writeCount(before.value)
  return (
    <>
      <span className={table.small}>
        {arrow} {size}
      </span>
      <span className={table.small}>
        {say({ zh: '上期', en: 'was' }, language)} {was}
      </span>
    </>
  )
}
