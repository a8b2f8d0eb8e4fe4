'use client'
import { useEffect, useState } from 'react'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import { useSend } from '../use-send.client.ts'
import css from './RecentImports.module.css'

type Recent = { id: string; file: string; at: string; accepted: number; isUndone: boolean }
type Props<T> = {
  /** The endpoint that lists the imports; `/undo` under it takes one back. */
  path: string
  /** Another value when there is a new import. */
  stamp: unknown
  describe: (outcome: T) => { text: Bilingual; left: Bilingual[] }
}

/** The imports of the last 24 h, each with its button that takes it back, and what that came to. */
export function RecentImports<T>({ path, stamp, describe }: Props<T>) {
  const { t, act, isBusy, error, language } = useSend()
  const [recent, setRecent] = useState<Recent[]>([])
  const [outcome, setOutcome] = useState<T | null>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    let isCurrent = true
    fetch(`/api${path}`, { credentials: 'same-origin' })
      .then(async (response) => (response.ok ? ((await response.json()) as Recent[]) : []))
      .catch(() => [])
      .then((found) => isCurrent && setRecent(found))
    return () => {
      isCurrent = false
    }
  }, [path, stamp, turn])

  const undo = async (id: string) => {
    setOutcome(await act<T>(`${path}/undo`, { id }))
    setTurn(turn + 1)
  }
  const told = outcome ? describe(outcome) : null
  if (recent.length === 0 && !told) return null
  return (
    <section aria-label={t({ zh: '24 小时内的导入', en: 'Imports of the last 24 hours' })} className={css.recent}>
      <h3 className={css.title}>{t({ zh: '24 小时内的导入', en: 'Imports of the last 24 hours' })}</h3>
      <ul className={css.list}>
        {recent.map(({ id, file, at, accepted, isUndone }) => (
          <li className={css.row} key={id}>
            <span className={css.file}>{file}</span>
            <span className={css.facts}>
              {t({ zh: `${accepted} 行`, en: sayCount(accepted, 'line') })}
              {' · '}
              <time dateTime={at}>{new Date(at).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', moment)}</time>
            </span>
            {isUndone ? (
              <span className={css.facts}>{t({ zh: '已撤销', en: 'Undone' })}</span>
            ) : (
              <ConfirmButton
                isDisabled={isBusy}
                label={t({ zh: '撤销', en: 'Undo' })}
                onConfirm={() => void undo(id)}
                question={t({ zh: '确认撤销这次导入？', en: 'Undo this import?' })}
              />
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {error && <p className={css.error}>{error}</p>}
        {told && <p>{t(told.text)}</p>}
        {told && told.left.length > 0 && (
          <ul className={css.left}>
            {told.left.map((line) => (
              <li key={line.zh}>{t(line)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const moment = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
