import type { Locale } from '../locale.ts'
import { readingWords } from '../words/reading.ts'
import styles from './Contents.module.css'
import type { Heading } from './headings.ts'

/** What holds a text that may have its parts beside it. */
export const besideContents = styles.with!

type Part = Pick<Heading, 'id' | 'text' | 'level'>

/**
 * The parts of a long text: folded above it on a phone, beside it on a desk, where they stay while one reads. Stands before the text, in
 * what has the class `besideContents`. `language` is that of the parts.
 */
export function Contents({ headings, locale, language }: { headings: Part[]; locale: Locale; language?: string }) {
  if (headings.length === 0) return null
  const words = readingWords(locale)
  return (
    <nav aria-label={words.contents} className={styles.contents}>
      <p className={styles.name}>{words.contents}</p>
      <details className={styles.fold}>
        <summary>
          {words.contents}
          <span>{words.parts(headings.length)}</span>
        </summary>
      </details>
      <ol className={styles.list} lang={language}>
        {headings.map(({ id, text, level }) => (
          <li data-level={level} key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
