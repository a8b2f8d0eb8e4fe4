import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Sheet.module.css'

export type Crumb = { label: string; path: string }

/** Where one stands: the sections above this page, each a link. */
export function Crumbs({ above, locale }: { above: Crumb[]; locale: Locale }) {
  const words = wordsOf(locale)
  return (
    <nav aria-label={words.crumbs} className={styles.crumbs}>
      <ol>
        {[{ label: words.nav.home, path: '/' }, ...above].map((crumb) => (
          <li key={crumb.path}>
            <a href={inLocale(locale, crumb.path)}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
