import type { Words } from '../words/zh.ts'
import styles from './ReviewForm.module.css'

/** The consent that a review may be shown; never ticked for anybody. */
export function Consent({ isGiven, error, words }: { isGiven: boolean; error?: string; words: Words['form'] }) {
  return (
    <div>
      <label className={styles.tick}>
        <input
          aria-describedby={error ? 'consent-error' : undefined}
          aria-invalid={Boolean(error)}
          defaultChecked={isGiven}
          name="consent"
          required
          type="checkbox"
          value="1"
        />
        <span>{words.consent}</span>
      </label>
      {error ? (
        <p className={styles.error} id="consent-error">
          {error}
        </p>
      ) : null}
    </div>
  )
}
