'use client'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './sheets.module.css'

type Props = {
  title: string
  className?: string
  onClose: () => void
  onKey?: (event: KeyboardEvent) => void
  children: ReactNode
}

/** A dialog of the browser's own: it keeps the focus inside, and Esc or a press beside it closes. */
export function Sheet({ title, className = '', onClose, onKey, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog
      aria-label={title}
      className={`${styles.sheet} ${className}`}
      onClick={(event) => event.target === dialog.current && onClose()}
      onClose={onClose}
      onKeyDown={onKey}
      ref={dialog}
    >
      {children}
    </dialog>
  )
}
