import type { Mark } from '#brand/ledger.ts'
import type { Series } from '#brand/series.ts'
import { say } from '#platform/bilingual.ts'
import charts from '../scorecards/charts.module.css'
import { writeCount } from '../scorecards/format.ts'
import { drawGaps, drawSeries, HEIGHT, topOf, WIDTH, xOf } from './draw-lines.ts'
import css from './search-index.module.css'

const TONES = [css.tone0, css.tone1, css.tone2, css.tone3, css.tone4]
const MOST_LINES = TONES.length

type Line = { name: string; series: Series }
type Props = {
  title: string
  lines: readonly Line[]
  days: readonly string[]
  marks?: readonly Mark[]
  /** Days without a value are shaded; not for what is only looked up now and then, or was not counted before it began. */
  shadesGaps?: boolean
  caption: string
  language: string
}

/** Lines from zero over days, broken where a value is missing, with marked days; the sentence under it says what it shows. */
export function LineChart({ title, lines, days, marks = [], shadesGaps = true, caption, language }: Props) {
  const drawn = lines.filter(({ series }) => days.some((day) => series.has(day))).slice(0, MOST_LINES)
  const all = drawn.map(({ series }) => series)
  const top = topOf(all, days)
  const shown = marks.filter(({ day }) => days.includes(day))
  const left = (day: string) => xOf(days.indexOf(day), days.length)
  return (
    <figure className={`${charts.figure} ${charts.wide} ${css.chart}`}>
      <h2>{title}</h2>
      {drawn.length > 0 && (
        <>
          <ul className={css.legend}>
            {drawn.map(({ name }, index) => (
              <li key={name}>
                <svg aria-hidden="true" height="8" role="presentation" width="26">
                  <line className={TONES[index]} x1="1" x2="25" y1="4" y2="4" />
                </svg>
                {name}
              </li>
            ))}
            {lines.length > drawn.length && drawn.length === MOST_LINES && (
              <li>{say({ zh: `只画前 ${MOST_LINES} 条`, en: `the first ${MOST_LINES} are drawn` }, language)}</li>
            )}
          </ul>
          <div aria-hidden="true" className={`${charts.line} ${css.plot}`}>
            {shown.length > 0 && (
              <div className={css.flags}>
                {shown.map((mark, index) => (
                  <span
                    className={mark.kind === 'scale' ? css.scaleFlag : css.flag}
                    key={mark.id}
                    style={{ insetInlineStart: `${(left(mark.day) / WIDTH) * 100}%` }}
                  >
                    {index + 1}
                  </span>
                ))}
              </div>
            )}
            <div className={charts.scale}>
              <span>{writeCount(top)}</span>
              <span>0</span>
            </div>
            <svg preserveAspectRatio="none" role="presentation" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
              {(shadesGaps ? drawGaps(all, days) : []).map(({ x, width }) => (
                <rect className={css.gap} height={HEIGHT} key={x} width={width} x={x} y={0} />
              ))}
              {shown.map((mark) => (
                <line
                  className={mark.kind === 'scale' ? css.scaleMark : css.mark}
                  key={mark.id}
                  x1={left(mark.day)}
                  x2={left(mark.day)}
                  y1={0}
                  y2={HEIGHT}
                />
              ))}
              {drawn.map(({ name, series }, index) => {
                const { trace, lone } = drawSeries(series, days, top)
                return (
                  <g className={TONES[index]} key={name}>
                    <path d={trace} />
                    <path className={css.lone} d={lone} />
                  </g>
                )
              })}
            </svg>
            <div className={charts.dates}>
              <span>{days[0]}</span>
              {days.length > 14 && <span>{days[Math.floor(days.length / 2)]}</span>}
              {days.length > 1 && <span>{days.at(-1)}</span>}
            </div>
          </div>
        </>
      )}
      <figcaption>
        {caption}
        {shown.length > 0 && (
          <ol className={css.marks}>
            {shown.map((mark) => (
              <li key={mark.id}>
                {mark.day} {mark.title}
                {mark.kind === 'scale' && (
                  <em>{say({ zh: '平台换口径，前后不可比', en: 'the scale changed: not comparable across' }, language)}</em>
                )}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  )
}
