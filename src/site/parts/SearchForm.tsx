import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import buttons from './Button.module.css'
import styles from './SearchForm.module.css'

export function SearchForm({ locale, query = '' }: { locale: Locale; query?: string }) {
  const words = wordsOf(locale).search
  return (
    <search>
      <form action={inLocale(locale, '/search')} className={styles.form}>
        <label className={styles.label} htmlFor="q">
          {words.label}
        </label>
        <input
          className={styles.input}
          defaultValue={query}
          enterKeyHint="search"
          id="q"
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
