import form from './Form.module.css'
import styles from './ReviewForm.module.css'

/** Five native radios; each says in words what it means. `labels` go from 1 to 5. */
export function Stars(props: {
  name: string
  label: string
  labels: string[]
  chosen?: string
  error?: string
  required?: boolean
}) {
  const { name, label, labels, chosen, error, required } = props
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className={styles.stars}>
      <legend>{label}</legend>
      {labels.map((text, index) => (
        <label key={text}>
          <input
            aria-invalid={Boolean(error)}
            defaultChecked={chosen === String(index + 1)}
            name={name}
            required={required}
            type="radio"
            value={index + 1}
          />
          <span aria-hidden="true" className={styles.marks} style={{ ['--full' as string]: `${1.1 * (index + 1)}em` }} />
          <span>{text}</span>
        </label>
      ))}
      {error ? (
        <p className={form.error} id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
