import type { ReactNode } from 'react'
import styles from './Title.module.css'

/** The head of a list page: its name and one sentence. */
export function Title({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children}
    </div>
  )
}
