import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** A blank sheet that says why it is blank, until when, and what to do meanwhile. */
export function Empty({ children, action }: { children: ReactNode; action?: { href: string; label: string } }) {
  return (
    <div className={styles.empty}>
      <svg aria-hidden="true" className={styles.drawing} fill="none" stroke="currentColor" viewBox="7 5 50 38">
        <path d="M8 6h40l8 8v28H8z M48 6v8h8" />
        <path d="M16 20h24 M16 27h30 M16 34h14" strokeDasharray="2 3" />
      </svg>
      <p>{children}</p>
      {action ? (
        <a className={styles.action} href={action.href}>
          {action.label}
        </a>
      ) : null}
    </div>
  )
}
