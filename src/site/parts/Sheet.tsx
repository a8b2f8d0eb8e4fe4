import type { ReactNode } from 'react'
import { marginDay, year } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { Seal, type SealName } from './Seal.tsx'
import styles from './Sheet.module.css'

/** With a date goes the language it is written in. */
type Margin = { seal?: SealName; label: string } & ({ at: string | null; locale: Locale } | { at?: never; locale?: never })

/**
 * One sheet on the desk: the margin rule carries type and date, on phones as a hanging tab; the matter stands beside it.
 * With `title` the sheet is a labelled section.
 */
export function Sheet(props: {
  margin: Margin
  title?: string
  more?: ReactNode
  children: ReactNode
  as?: 'section' | 'article'
}) {
  const { margin, title, more, children, as: Tag = 'section' } = props
  return (
    <Tag className={styles.sheet}>
      <div className={styles.margin}>
        {margin.seal ? <Seal of={margin.seal} /> : null}
        <span className={styles.label}>{margin.label}</span>
        {margin.at ? (
          <time className={styles.date} dateTime={new Date(margin.at).toISOString()}>
            {dateParts(margin.at, margin.locale).map((part) => (
              <span key={part}>{part}</span>
            ))}
          </time>
        ) : null}
      </div>
      <div className={styles.matter}>
        {title ? (
          <div className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            {more}
          </div>
        ) : null}
        {children}
      </div>
    </Tag>
  )
}

function dateParts(at: string, locale: Locale): string[] {
  const parts = [year(at), marginDay(at, locale)]
  return locale === 'en' ? parts.reverse() : parts
}
