import { portraits } from '#reviews/consent/texts.ts'
import type { Words } from '../words/zh.ts'
import form from './Form.module.css'
import styles from './ReviewForm.module.css'

type Props = { id?: string; chosen?: string; error?: string; hint?: string; words: Words['form'] }

/** Who can be recognised in the photos; nothing is chosen for anybody. */
export function PortraitChoice({ id = 'portrait', chosen, error, hint, words }: Props) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} aria-invalid={Boolean(error)} className={styles.stars}>
      <legend>{words.portrait}</legend>
      {hint ? <p className={form.hint}>{hint}</p> : null}
      {error ? (
        <p className={form.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {portraits.map(({ value }, index) => (
        <label key={value}>
          <input defaultChecked={chosen === value} id={index === 0 ? id : undefined} name="portrait" type="radio" value={value} />
          <span>{words.portraits[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}
