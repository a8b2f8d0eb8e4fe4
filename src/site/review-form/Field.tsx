import type { ReactNode } from 'react'
import form from './Form.module.css'

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
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, name, 'aria-invalid': Boolean(error), 'aria-describedby': described || undefined })}
      {hint ? (
        <p className={form.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={form.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
