import { inLocale, type Locale } from '../locale.ts'
import { helpWords } from '../words/help.ts'
import buttons from './Button.module.css'
import styles from './SearchForm.module.css'

export function HelpSearch({ locale, asked = '' }: { locale: Locale; asked?: string }) {
  const words = helpWords(locale)
  return (
    <search>
      <form action={inLocale(locale, '/help/search')} className={styles.form}>
        <label className={styles.label} htmlFor="help-q">
          {words.label}
        </label>
        <input
          className={styles.input}
          defaultValue={asked}
          enterKeyHint="search"
          id="help-q"
          maxLength={60}
          name="q"
          placeholder={words.placeholder}
          type="search"
        />
        <button className={buttons.filled} type="submit">
          {words.submit}
        </button>
      </form>
    </search>
  )
}
