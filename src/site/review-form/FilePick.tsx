import type { ReactNode } from 'react'
import styles from './PhotoField.module.css'

/** Around a file field: with scripts a tile in the page's language, without them the browser's own button, which names what was chosen. */
export const FilePick = ({ words, children }: { words: string; children: ReactNode }) => (
  <span className={styles.pick}>
    {children}
    <span aria-hidden="true">{words}</span>
  </span>
)
