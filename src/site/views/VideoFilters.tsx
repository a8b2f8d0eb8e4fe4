import { inLocale } from '../locale.ts'
import type { Reader } from '../reading/reader.ts'
import { kindFilters, topicFilters, type VideoFilter } from '../reading/video-filters.ts'
import { videoFeedWords } from '../words/video-feed.ts'
import styles from './VideoFilters.module.css'

/** The parts of the clips as links: all of them, by kind, by topic. */
export async function VideoFilters({ reader, by }: { reader: Reader; by?: VideoFilter }) {
  const words = videoFeedWords(reader.locale)
  const all = { path: '/videos', label: words.all }
  return (
    <div className={styles.filters}>
      <Line at={by?.path ?? all.path} filters={[all, ...kindFilters(reader)]} label={words.kind} reader={reader} />
      <Line at={by?.path} filters={await topicFilters(reader)} label={words.topic} reader={reader} />
    </div>
  )
}

type LineProps = { reader: Reader; label: string; at?: string; filters: { path: string; label: string }[] }

function Line({ reader, label, at, filters }: LineProps) {
  if (filters.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className={styles.line}>
        {filters.map((filter) => (
          <li key={filter.path}>
            <a aria-current={filter.path === at ? 'page' : undefined} href={inLocale(reader.locale, filter.path)}>
              {filter.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
