'use client'
import type { RunLine } from '#content/run-sheet/run-sheet.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import css from './run.module.css'
import { sayPrice } from './say-price.ts'
import type { Run } from './use-run.client.ts'

type Props = {
  lines: RunLine[]
  run: Run
  mayRun: boolean
  now: number | null
  startsAt: number | null
  endsAt: number | null
  isOver: boolean
  t: (text: Bilingual) => string
}

/** The first line that is not ticked off is on; the one after it is next. The clock counts from the start. */
export function RunNow({ lines, run, mayRun, now, startsAt, endsAt, isOver, t }: Props) {
  const [current, next] = lines.filter(({ doneAt }) => !doneAt)
  const elapsed = now !== null && startsAt !== null ? now - startsAt : null
  return (
    <section aria-label={t({ zh: '正在讲', en: 'On now' })} className={css.now}>
      <p aria-hidden={elapsed === null} className={css.clock} role="timer">
        <small>{clockLabel({ elapsed, isOver, t })}</small>
        {elapsed === null || isOver ? '–' : writeClock(Math.abs(elapsed))}
        <small>
          {endsAt !== null && now !== null && elapsed !== null && elapsed >= 0 && !isOver ? left(endsAt - now, t) : ''}
        </small>
      </p>
      {current ? (
        <div className={css.current}>
          <p className={css.label}>
            {t(elapsed !== null && elapsed < 0 ? { zh: '第一个', en: 'First' } : { zh: '正在讲', en: 'On now' })}
            <Pace elapsed={isOver ? null : elapsed} line={current} t={t} />
          </p>
          <p className={css.title}>{current.title}</p>
          <p className={css.price}>
            {current.livePriceFen !== null && (
              <strong>
                {t({ zh: '直播价', en: 'Live' })} {sayPrice(current.livePriceFen)}
              </strong>
            )}
            {current.usualPriceFen !== null && current.usualPriceFen !== current.livePriceFen && (
              <span>
                {t({ zh: '日常价', en: 'Usual' })} {sayPrice(current.usualPriceFen)}
              </span>
            )}
            {current.limit !== null && <span>{t({ zh: `限购 ${current.limit}`, en: `Limit ${current.limit}` })}</span>}
            {current.stock !== null && <span>{t({ zh: `备货 ${current.stock}`, en: `Stock ${current.stock}` })}</span>}
          </p>
          {current.points && <p className={css.points}>{current.points}</p>}
          {mayRun && (
            <button className={css.done} onClick={() => void run.tick(current.id, true)} type="button">
              {next ? t({ zh: '讲完，下一个', en: 'Shown: next' }) : t({ zh: '讲完最后一个', en: 'Shown: that was the last' })}
            </button>
          )}
        </div>
      ) : (
        <p className={css.title}>{t({ zh: '都讲完了', en: 'All shown' })}</p>
      )}
      {next && (
        <p className={css.next}>
          <span className={css.label}>{t({ zh: '下一个', en: 'Next' })}</span>
          <span>{next.title}</span>
          {next.livePriceFen !== null && <span>{sayPrice(next.livePriceFen)}</span>}
          {next.minute !== null && <span>{t({ zh: `第 ${next.minute} 分钟`, en: `Minute ${next.minute}` })}</span>}
        </p>
      )}
    </section>
  )
}

type Clocked = { elapsed: number | null; isOver: boolean; t: Props['t'] }

function clockLabel({ elapsed, isOver, t }: Clocked): string {
  if (isOver) return t({ zh: '已结束', en: 'Over' })
  if (elapsed === null) return t({ zh: '没有开播时间', en: 'No start' })
  return elapsed < 0 ? t({ zh: '距开播', en: 'Starts in' }) : t({ zh: '已播', en: 'On air' })
}

const left = (ms: number, t: Props['t']): string =>
  ms >= 0
    ? t({ zh: `离计划结束 ${Math.ceil(ms / 60_000)} 分钟`, en: `${Math.ceil(ms / 60_000)} min to the planned end` })
    : t({ zh: `超时 ${Math.floor(-ms / 60_000)} 分钟`, en: `${Math.floor(-ms / 60_000)} min over` })

/** How far the line is from its minute, as soon as that is more than one. */
function Pace({ line, elapsed, t }: { line: RunLine; elapsed: number | null; t: Props['t'] }) {
  if (line.minute === null || elapsed === null || elapsed < 0) return null
  const late = Math.floor(elapsed / 60_000) - line.minute
  const text =
    late > 1
      ? t({ zh: `比计划晚 ${late} 分钟`, en: `${late} min late` })
      : late < -1
        ? t({ zh: `比计划早 ${-late} 分钟`, en: `${-late} min early` })
        : t({ zh: '按计划', en: 'On time' })
  return (
    <span className={css.pace} data-late={late > 1}>
      {text}
    </span>
  )
}

function writeClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
