import charts from './charts.module.css'
import { writeCount } from './format.ts'
import { type DayCount, describeDays } from './sentences.ts'

const HEIGHT = 100

/** Opens by day as one line from zero; the sentence under it says what it shows. */
export function DailyLine({ days, title, language }: { days: DayCount[]; title: string; language: string }) {
  const top = Math.max(1, ...days.map((day) => day.count))
  const step = days.length > 1 ? 1_000 / (days.length - 1) : 0
  const y = (count: number): string => (HEIGHT - (count / top) * HEIGHT).toFixed(2)
  const path = days.map((day, index) => `${index === 0 ? 'M' : 'L'}${(index * step).toFixed(1)},${y(day.count)}`).join('')
  const middle = days[Math.floor(days.length / 2)]
  return (
    <figure className={`${charts.figure} ${charts.wide}`}>
      <h2>{title}</h2>
      {days.length > 1 && (
        <div aria-hidden="true" className={charts.line}>
          <div className={charts.scale}>
            <span>{writeCount(top)}</span>
            <span>0</span>
          </div>
          <svg preserveAspectRatio="none" role="presentation" viewBox={`0 0 1000 ${HEIGHT}`}>
            <path className={charts.trace} d={path} />
          </svg>
          <div className={charts.dates}>
            <span>{days[0]!.day}</span>
            {days.length > 14 && <span>{middle!.day}</span>}
            <span>{days.at(-1)!.day}</span>
          </div>
        </div>
      )}
      <figcaption>{describeDays(days, language)}</figcaption>
    </figure>
  )
}
