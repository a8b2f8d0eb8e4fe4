import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import buttons from './Button.module.css'
import styles from './Sections.module.css'

const sections = ['articles', 'videos', 'live', 'stories', 'reviews', 'products'] as const

/** The ways on when a page has nothing more to offer. */
export function Sections({ locale }: { locale: Locale }) {
  const words = wordsOf(locale).nav
  return (
    <ul className={styles.sections}>
      {sections.map((section) => (
        <li key={section}>
          <a className={buttons.outlined} href={inLocale(locale, `/${section}`)}>
            {words[section]}
          </a>
        </li>
      ))}
    </ul>
  )
}
