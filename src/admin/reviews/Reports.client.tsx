'use client'
import { findReason } from '#reviews/reason-codes.ts'
import styles from './item.module.css'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'

/** What readers reported about a review: the rule, their note, when. Who they are stays unknown here. */
export function Reports({ reports, words: { t, moment } }: { reports: ShownItem['reports']; words: DeskWords }) {
  if (reports.length === 0) return null
  return (
    <section className={styles.findings}>
      <h3>{t({ zh: `读者举报 ${reports.length} 次`, en: `Reported by readers: ${reports.length}` })}</h3>
      <ul>
        {reports.map(({ id, code, note, at }) => (
          <li key={id}>
            <strong>{t(findReason(code)?.label ?? { zh: code, en: code })}</strong> <time dateTime={at}>{moment(at)}</time>
            {note ? `：${note}` : ` · ${t({ zh: '没有补充说明', en: 'no note' })}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
