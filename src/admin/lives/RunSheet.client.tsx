'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Interaction } from '#content/interactions/interactions.ts'
import type { RunLine } from '#content/run-sheet/run-sheet.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { RunInteractions } from './RunInteractions.client.tsx'
import { RunLines } from './RunLines.client.tsx'
import { RunNow } from './RunNow.client.tsx'
import css from './run.module.css'
import { useRun } from './use-run.client.ts'

type Props = {
  live: string
  lines: RunLine[]
  interactions: Interaction[]
  mayRun: boolean
  /** ms */
  startsAt: number | null
  endsAt: number | null
  isOver: boolean
}

/** The sheet in the studio: what is on, what is next, the clock, and every line in its order. */
export function RunSheet({ live, lines: first, interactions, mayRun, startsAt, endsAt, isOver }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual): string => say(text, i18n.language)
  const run = useRun(live, first, t)
  const now = useSecond()
  useWakefulScreen(!isOver)
  const done = run.lines.filter(({ doneAt }) => doneAt).length
  return (
    <div className={css.sheet}>
      <RunNow endsAt={endsAt} isOver={isOver} lines={run.lines} mayRun={mayRun} now={now} run={run} startsAt={startsAt} t={t} />
      <RunInteractions
        elapsed={now !== null && startsAt !== null && !isOver ? now - startsAt : null}
        interactions={interactions}
        t={t}
      />
      <div className={css.bar}>
        <p>{t({ zh: `讲完 ${done} / ${run.lines.length}`, en: `Shown ${done} of ${run.lines.length}` })}</p>
        {run.canUndo && (
          <button onClick={() => void run.undo()} type="button">
            {t({ zh: '撤销换序', en: 'Undo the move' })}
          </button>
        )}
        <button className={css.print} onClick={() => window.print()} type="button">
          {t({ zh: '打印', en: 'Print' })}
        </button>
      </div>
      {run.error && (
        <p className={css.error} role="alert">
          {run.error}
        </p>
      )}
      <RunLines mayRun={mayRun} run={run} t={t} />
      {mayRun && (
        <p className={css.hint}>
          {t({
            zh: '拖动左边的手柄，或在手柄上按 ↑ ↓ 换顺序。分钟留在原位：排到前面的先讲。',
            en: 'Drag a line by its handle, or press ↑ ↓ on it. Minutes stay in place: what moves up is shown earlier.',
          })}
        </p>
      )}
    </div>
  )
}

/** The time in ms, every second; `null` until the browser has taken over. */
function useSecond(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** A tablet on a stand must not go dark in the middle of a show; where a browser cannot promise that, nothing happens. */
function useWakefulScreen(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    const ask = async () => {
      if (!document.hidden) lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      document.removeEventListener('visibilitychange', ask)
      void lock?.release().catch(() => {})
    }
  }, [isWanted])
}
