import type { ReactNode } from 'react'
import styles from './Title.module.css'

/** The head of a list page: its name and one sentence. `below` names what follows for those who go from heading to heading. */
export function Title(props: { title: string; text?: string; below?: string; children?: ReactNode }) {
  const { title, text, below, children } = props
  return (
    <div className={styles.head}>
      <h1 className={styles.title} data-face="">
        {title}
      </h1>
      {text ? <p className={styles.text}>{text}</p> : null}
      {children}
      {below ? <h2 data-unseen="">{below}</h2> : null}
    </div>
  )
}
