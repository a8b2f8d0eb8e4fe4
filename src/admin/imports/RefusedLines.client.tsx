'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import styles from '../desk.module.css'

type Props = { lines: { line: number; reason: string }[]; explain: (reason: string) => string; t: (text: Bilingual) => string }

/** The lines of a table that could not be taken, each with its reason in words; nothing when there are none. */
export function RefusedLines({ lines, explain, t }: Props) {
  if (lines.length === 0) return null
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t({ zh: '行', en: 'Line' })}</th>
          <th scope="col">{t({ zh: '原因', en: 'Reason' })}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, reason }) => (
          <tr key={line}>
            <td data-label={t({ zh: '行', en: 'Line' })}>{line}</td>
            <td data-label={t({ zh: '原因', en: 'Reason' })}>{t({ zh: explain(reason), en: reason })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
