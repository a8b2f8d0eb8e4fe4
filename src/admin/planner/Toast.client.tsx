'use client'
import { useEffect, useState } from 'react'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'

const SHOWN_MS = 10_000

/** The last move, and for ten seconds a button that takes it back; the key does so for longer. */
export function Toast({ desk: { undos, undo, t } }: { desk: PlannerDesk }) {
  const last = undos.at(-1)
  const [isOver, setOver] = useState(true)
  useEffect(() => {
    if (!last) return
    const left = last.at + SHOWN_MS - Date.now()
    setOver(left <= 0)
    const timer = window.setTimeout(() => setOver(true), Math.max(0, left))
    return () => window.clearTimeout(timer)
  }, [last])
  if (!last || isOver) return null
  return (
    <div className={styles.toast}>
      <span>{t(last.text)}</span>
      <button onClick={undo} type="button">
        {t({ zh: '撤销', en: 'Undo' })} <kbd>Z</kbd>
      </button>
    </div>
  )
}
