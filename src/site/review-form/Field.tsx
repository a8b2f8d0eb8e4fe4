import type { ReactNode } from 'react'
import styles from './ReviewForm.module.css'

type Attributes = { id: string; name: string; 'aria-invalid': boolean; 'aria-describedby'?: string }

/** A labelled control; its hint and its error are read out with it. */
export function Field(props: {
  name: string
  label: string
  hint?: string
  error?: string
  children: (field: Attributes) => ReactNode
}) {
  const { name, label, hint, error, children } = props
  const described = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {children({ id: name, name, 'aria-invalid': Boolean(error), 'aria-describedby': described || undefined })}
      {hint ? (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles.error} id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
