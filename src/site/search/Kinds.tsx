import type { Locale } from '../locale.ts'
import type { FoundPage } from '../reading/search.ts'
import { searchWords } from '../words/search.ts'
import { searchAddress } from './address.ts'
import styles from './Kinds.module.css'

/** How many of each kind there are, as links that show one kind alone. */
export function Kinds({ found: { asked, counts, kind, total }, locale }: { found: FoundPage; locale: Locale }) {
  if (counts.length < 2 && !kind) return null
  const words = searchWords(locale)
  const links = [
    { type: undefined, label: words.every, count: total },
    ...counts.map((one) => ({ type: one.kind.slug as string | undefined, label: one.kind.label[locale], count: one.count })),
  ]
  return (
    <nav aria-label={words.filters} className={styles.kinds}>
      <ul>
        {links.map(({ type, label, count }) => (
          <li key={label}>
            <a aria-current={type === kind?.slug ? 'true' : undefined} href={searchAddress(locale, { q: asked, type })}>
              {label} <small>{count}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
