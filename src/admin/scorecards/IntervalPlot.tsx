import { say } from '#platform/bilingual.ts'
import type { Metric } from '#scorecards/metric.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import charts from './charts.module.css'
import { writePercent } from './format.ts'
import { describeRates, ratedRows } from './sentences.ts'

const WIDTH = 200
const MIDDLE = 15

/** One rate, a line a row: the interval, the value as a point, the outside reference as a grey tick. */
export function IntervalPlot({ metric, rows, language }: { metric: Metric; rows: Scorecard['rows']; language: string }) {
  const rated = ratedRows(rows, metric.name)
  const references = new Map(rows.map((row) => [row.key, row.reference?.[metric.name]]))
  const shares = rated.flatMap(({ key, rate }) => [rate.high ?? rate.value, Number(references.get(key) ?? 0)])
  const end = niceEnd(Math.max(0.01, ...shares))
  const x = (share: number): string => `${(share / end) * 100}%`
  const title = say(metric.label, language)
  return (
    <figure className={charts.figure}>
      <h2>{title}</h2>
      {rated.length > 0 && (
        <div aria-hidden="true" className={charts.plot}>
          {rated.map(({ key, label, rate }) => {
            const reference = references.get(key)
            return (
              <div key={key} style={{ display: 'contents' }}>
                <span className={charts.plotName} title={label}>
                  {label}
                </span>
                <svg preserveAspectRatio="none" role="presentation" viewBox={`0 0 ${WIDTH} 30`}>
                  {typeof reference === 'number' && (
                    <line
                      className={charts.tick2}
                      vectorEffect="non-scaling-stroke"
                      x1={x(reference)}
                      x2={x(reference)}
                      y1={5}
                      y2={25}
                    />
                  )}
                  {rate.low !== null && rate.high !== null && (
                    <line
                      className={`${charts.interval} ${rate.settled ? '' : charts.unripe}`}
                      vectorEffect="non-scaling-stroke"
                      x1={x(rate.low)}
                      x2={x(rate.high)}
                      y1={MIDDLE}
                      y2={MIDDLE}
                    />
                  )}
                  <line
                    className={charts.dot}
                    vectorEffect="non-scaling-stroke"
                    x1={x(rate.value)}
                    x2={x(rate.value)}
                    y1={MIDDLE}
                    y2={MIDDLE}
                  />
                </svg>
                <span>{writePercent(rate.value)}</span>
              </div>
            )
          })}
          <div className={charts.axis}>
            <span>0%</span>
            <span>{writePercent(end)}</span>
          </div>
        </div>
      )}
      <figcaption>
        {describeRates(rows, metric, language)}
        {rated.some(({ key }) => references.get(key) !== undefined) &&
          say({ zh: '灰色竖线是外部参考。', en: ' The grey tick is the outside reference.' }, language)}
        {rated.some(({ rate }) => !rate.settled) &&
          say({ zh: '虚线表示还未结算。', en: ' A dotted line is not settled yet.' }, language)}
      </figcaption>
    </figure>
  )
}

/** The next round share at or above the largest one. */
function niceEnd(largest: number): number {
  const steps = [0.02, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1]
  return steps.find((step) => step >= largest) ?? 1
}
