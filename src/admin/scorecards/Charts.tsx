import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import type { Card } from '#scorecards/card.ts'
import type { Metric } from '#scorecards/metric.ts'
import { type Request, readScorecard, type Scorecard } from '#scorecards/scorecard.ts'
import { DailyLine } from './DailyLine.tsx'
import { IntervalPlot } from './IntervalPlot.tsx'
import styles from './scorecards.module.css'
import type { DayCount } from './sentences.ts'

const MAIN_RATES = 3
const MOST_LINES = 12

type Props = { card: Card; scorecard: Scorecard; rows: Scorecard['rows']; request: Request; language: string }

/** The main rates as intervals, row by row, and the opens of every day. The table below says the same in numbers. */
export async function Charts({ card, scorecard, rows, request, language }: Props) {
  const rates = card.metrics.filter((metric: Metric) => metric.kind === 'rate').slice(0, MAIN_RATES)
  const lines = rows.filter((row) => row.key !== 'total' && row.key !== 'unattributed').slice(0, MOST_LINES)
  return (
    <div className={styles.charts}>
      {scorecard.by !== 'day' &&
        rates.map((metric) => <IntervalPlot key={metric.name} language={language} metric={metric} rows={lines} />)}
      <DailyLine
        days={await readDays(card, scorecard, request)}
        language={language}
        title={say({ zh: '每天的打开', en: 'Opens by day' }, language)}
      />
    </div>
  )
}

async function readDays(card: Card, scorecard: Scorecard, request: Request): Promise<DayCount[]> {
  const byDay = scorecard.by === 'day' ? scorecard : await readScorecard(sharedPool(), card, { ...request, by: 'day' })
  return byDay.rows.flatMap(({ key, metrics }) => (/^\d/.test(key) ? [{ day: key, count: metrics.opens?.value ?? 0 }] : []))
}
