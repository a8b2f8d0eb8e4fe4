import { inLocale, type Locale } from '../locale.ts'
import { Facts } from '../parts/Facts.tsx'
import { weekdayOf } from '../reading/issues.ts'
import type { StoryPage } from '../reading/stories.ts'
import { columnWords, sayRhythm } from '../words/columns.ts'
import { wordsOf } from '../words/of.ts'
import styles from './IssueHead.module.css'

/** The masthead of an issue: its number as large as a cover's, its column, when that comes out. Nothing for a story of no column. */
export function IssueHead({ item, locale }: { item: StoryPage; locale: Locale }) {
  const { column, issue, issues } = item
  if (!column) return null
  const rhythm = sayRhythm(locale, { rhythm: column.rhythm, weekday: weekdayOf(issues) })
  return (
    <div className={styles.masthead}>
      {issue === null ? null : (
        <span aria-hidden="true" className={styles.number}>
          {String(issue).padStart(2, '0')}
        </span>
      )}
      <div className={styles.column}>
        <a href={inLocale(locale, column.path)} lang="zh-Hans-CN">
          {column.title}
        </a>
        <Facts facts={[issue === null ? null : wordsOf(locale).issue(issue), rhythm, columnWords(locale).total(issues.length)]} />
      </div>
    </div>
  )
}
