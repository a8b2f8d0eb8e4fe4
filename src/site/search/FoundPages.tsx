import type { Locale } from '../locale.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from '../parts/Pages.module.css'
import type { FoundPage } from '../reading/search.ts'
import { searchWords } from '../words/search.ts'
import { searchAddress } from './address.ts'

/** Links to the neighbouring pages of one kind. */
export function FoundPages({ found: { asked, kind, page, pages }, locale }: { found: FoundPage; locale: Locale }) {
  if (pages <= 1 || !kind) return null
  const words = searchWords(locale)
  const to = (at: number) => searchAddress(locale, { q: asked, type: kind.slug, page: at })
  return (
    <nav aria-label={words.pages} className={styles.pages}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          <Icon of="earlier" size={16} /> {words.earlier}
        </a>
      ) : (
        <span />
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {words.later} <Icon of="later" size={16} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
