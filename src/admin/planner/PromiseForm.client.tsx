'use client'
import { type FormEvent, useState } from 'react'
import type { WeekPromise } from '#content/plan/promise.ts'
import { Sheet } from '../reviews/Sheet.client.tsx'
import { useSend } from '../use-send.client.ts'
import styles from './planner.module.css'

const numbers = [
  { name: 'articlesLeast', label: { zh: '图文至少（篇）', en: 'Articles at least' } },
  { name: 'articlesMost', label: { zh: '图文至多（篇）', en: 'Articles at most' } },
  { name: 'lives', label: { zh: '直播（场）', en: 'Lives' } },
  { name: 'pushes', label: { zh: '公众号推送（次）', en: 'Pushes to WeChat' } },
] as const

/** The manager changes the promise of the week that is shown, and of those after it. */
export function PromiseForm({ promise }: { promise: WeekPromise }) {
  const { t, act, isBusy, error } = useSend()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState({ articlesLeast: '', articlesMost: '', lives: '', pushes: '' })
  const title = t({ zh: '改每周承诺', en: 'Change the promise' })

  const open = () => {
    setTyped({
      articlesLeast: String(promise.articlesLeast),
      articlesMost: String(promise.articlesMost),
      lives: String(promise.lives),
      pushes: String(promise.pushes),
    })
    setOpen(true)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const counts = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, Number(text)]))
    if (await act('/planner/promise', { monday: promise.monday, ...counts })) setOpen(false)
  }

  return (
    <>
      <button className={styles.quietButton} onClick={open} type="button">
        {title}
      </button>
      {isOpen && (
        <Sheet onClose={() => setOpen(false)} title={title}>
          <h2>{title}</h2>
          <p>
            {t({
              zh: '从这一周起生效，以后各周照此，直到再改。专栏按各自的更新节奏自动计入。',
              en: 'It holds from this week on until it is changed again. Columns are due by their own rhythm.',
            })}
          </p>
          <form className={styles.form} onSubmit={(event) => void save(event)}>
            {numbers.map(({ name, label }) => (
              <label key={name}>
                {t(label)}
                <input
                  inputMode="numeric"
                  max={50}
                  min={0}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                  required
                  step={1}
                  type="number"
                  value={typed[name]}
                />
              </label>
            ))}
            {error && (
              <p className={styles.error} role="alert">
                {error}
              </p>
            )}
            <div className={styles.actions}>
              <button data-primary disabled={isBusy} type="submit">
                {t({ zh: '保存', en: 'Save' })}
              </button>
              <button onClick={() => setOpen(false)} type="button">
                {t({ zh: '取消', en: 'Cancel' })}
              </button>
            </div>
          </form>
        </Sheet>
      )}
    </>
  )
}
