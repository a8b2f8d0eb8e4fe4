import type { ReactNode } from 'react'
import styles from './ReviewForm.module.css'

type Attributes = { id: string; name: string; 'aria-invalid': boolean; 'aria-describedby'?: string }

/** A labelled control; its hint and its error are read out with it. */
export function Field(props: {
  name: string
  /** Where a page has several fields of one name. */
  id?: string
  label: string
  hint?: string
  error?: string
  children: (field: Attributes) => ReactNode
}) {
  const { name, id = name, label, hint, error, children } = props
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, name, 'aria-invalid': Boolean(error), 'aria-describedby': described || undefined })}
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
