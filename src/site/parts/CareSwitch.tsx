import type { Locale } from '../locale.ts'
import { lookWords } from '../words/look.ts'
import styles from './LookChoice.module.css'

/** Care mode on and off; a page may have several, which the script in the head keeps alike. Its styles are those of the footer, on every page. */
export function CareSwitch({ locale }: { locale: Locale }) {
  const words = lookWords(locale)
  return (
    <label className={styles.care}>
      <input name="hub_care" suppressHydrationWarning type="checkbox" value="1" />
      <span>
        {words.care}
        <small>{words.careNote}</small>
      </span>
    </label>
  )
}
