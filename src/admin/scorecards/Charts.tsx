import { say } from '#platform/bilingual.ts'
import type { Card } from '#scorecards/card.ts'
import type { Metric } from '#scorecards/metric.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import charts from './charts.module.css'
import { DailyLine } from './DailyLine.tsx'
import { IntervalPlot } from './IntervalPlot.tsx'
import styles from './scorecards.module.css'
import type { DayCount } from './sentences.ts'

const MAIN_RATES = 3
const MOST_LINES = 12

type Props = { card: Card; scorecard: Scorecard; rows: Scorecard['rows']; days: DayCount[]; language: string }

/** The main rates as intervals, row by row, and the opens of every day. The table below says the same in numbers. */
export function Charts({ card, scorecard, rows, days, language }: Props) {
  const rates = card.metrics.filter((metric: Metric) => metric.kind === 'rate').slice(0, MAIN_RATES)
  const lines = rows.filter((row) => row.key !== 'total' && row.key !== 'unattributed').slice(0, MOST_LINES)
  const isCut = rows.filter((row) => row.key !== 'total' && row.key !== 'unattributed').length > lines.length
  return (
    <div className={charts.charts}>
      {isCut && scorecard.by !== 'day' && (
        <p className={`${charts.wide} ${styles.quiet}`}>
          {say({ zh: `图中只画打开最多的 ${MOST_LINES} 条。`, en: `Drawn: the ${MOST_LINES} most opened.` }, language)}
        </p>
      )}
      {scorecard.by !== 'day' &&
        rates.map((metric) => <IntervalPlot key={metric.name} language={language} metric={metric} rows={lines} />)}
      <DailyLine days={days} language={language} title={say({ zh: '每天的打开', en: 'Opens by day' }, language)} />
    </div>
  )
}
