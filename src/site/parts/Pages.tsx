import { inLocale, type Locale } from '../locale.ts'
import { wordsOf } from '../words/of.ts'
import { Icon } from './Icon.tsx'
import styles from './Pages.module.css'

/** Links to the neighbouring pages of a list; nothing when there is one page. `path` is the first page's. */
export function Pages({ page, pages, path, locale }: { page: number; pages: number; path: string; locale: Locale }) {
  if (pages <= 1) return null
  const words = wordsOf(locale).page
  return (
    <nav aria-label={words.label} className={styles.pages}>
      {page > 1 ? (
        <a href={inLocale(locale, pagePath(path, page - 1))} rel="prev">
          <Icon of="earlier" size={16} /> {words.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{words.at(page, pages)}</span>
      {page < pages ? (
        <a href={inLocale(locale, pagePath(path, page + 1))} rel="next">
          {words.older} <Icon of="later" size={16} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** The address of one page of a list. */
const pagePath = (path: string, page: number): string => (page > 1 ? `${path}/page/${page}` : path)
