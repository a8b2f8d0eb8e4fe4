import { marginDay } from '../formats.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Neighbours } from '../parts/Neighbours.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { StoryPage } from '../reading/stories.ts'
import { columnWords } from '../words/columns.ts'
import { wordsOf } from '../words/of.ts'
import styles from './Issues.module.css'

/** Where to go from an issue: the one before, the one after, all of its column. */
export function Issues({ item, locale }: { item: StoryPage; locale: Locale }) {
  const words = wordsOf(locale).story
  const own = columnWords(locale)
  const { column, issues, previous, next } = item
  if (!column || issues.length < 2) return null
  return (
    <Sheet margin={{ seal: 'brand-stories', label: column.title }} title={own.whole(column.title)}>
      {previous || next ? (
        <div className={styles.neighbours}>
          <Neighbours
            locale={locale}
            of="brand-stories"
            next={{ label: words.next, to: next }}
            previous={{ label: words.previous, to: previous }}
          />
        </div>
      ) : null}
      <ol className={styles.index} lang="zh-Hans-CN">
        {issues.map((line) => (
          <li key={line.id}>
            <a aria-current={line.id === item.id ? 'page' : undefined} href={inLocale(locale, line.path)}>
              <span className={styles.figure}>{line.issue === null ? '—' : String(line.issue).padStart(2, '0')}</span>
              <span>{line.title}</span>
              <time dateTime={line.publishedAt}>{marginDay(line.publishedAt, locale)}</time>
            </a>
          </li>
        ))}
      </ol>
      <p className={styles.feed}>
        <a href={`${column.path}/feed.xml`} type="application/atom+xml">
          {own.subscribe}
        </a>
      </p>
    </Sheet>
  )
}
