'use client'
import { useEffect, useRef, useState } from 'react'
import styles from './desk.module.css'
import { UNDO_MS, type Undo } from './use-decide.client.ts'
import type { DeskWords } from './use-words.client.ts'

type Props = { undo: Pick<Undo, 'text' | 'at'>; words: DeskWords; isBusy: boolean; onUndo: () => void; onOver: () => void }

/** What was just done, and for ten seconds a way back. */
export function UndoToast({ undo, words: { t }, isBusy, onUndo, onOver }: Props) {
  const [left, setLeft] = useState(UNDO_MS)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    const timer = window.setInterval(() => {
      const rest = undo.at + UNDO_MS - Date.now()
      setLeft(rest)
      if (rest <= 0) over.current()
    }, 250)
    return () => window.clearInterval(timer)
  }, [undo])
  return (
    <div className={styles.toast}>
      <span role="status">{t(undo.text)}</span>
      <button disabled={isBusy} onClick={onUndo} type="button">
        {t({ zh: '撤销', en: 'Undo' })} <kbd>Z</kbd>
        <span aria-hidden="true"> {Math.max(0, Math.ceil(left / 1000))}</span>
      </button>
    </div>
  )
}
