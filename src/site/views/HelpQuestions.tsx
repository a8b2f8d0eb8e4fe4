import { inLocale, type Locale } from '../locale.ts'
import type { HelpEntry } from '../reading/help.ts'
import { helpWords } from '../words/help.ts'
import styles from './Help.module.css'

/** Questions that open into their answers; each answer has a page of its own besides. */
export function HelpQuestions({ entries, locale, isOpen }: { entries: HelpEntry[]; locale: Locale; isOpen?: boolean }) {
  const words = helpWords(locale)
  return (
    <ul className={styles.questions}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <details open={isOpen}>
            <summary lang="zh-Hans-CN">{entry.question}</summary>
            <Answer text={entry.answer} />
            <p className={styles.own}>
              <a aria-label={`${words.own}：${entry.question}`} href={inLocale(locale, entry.path)}>
                {words.own}
              </a>
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** An answer as its editor wrote it: an empty line begins a paragraph. */
export const Answer = ({ text }: { text: string }) => (
  <div className={styles.answer} lang="zh-Hans-CN">
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, index) => (
        <p key={index}>{paragraph.trim()}</p>
      ))}
  </div>
)
