import { inLocale, type Locale } from '../locale.ts'
import styles from './Sheet.module.css'

export function Topics({ topics, locale }: { topics: { name: string; slug: string }[]; locale: Locale }) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.topics} lang="zh-Hans-CN">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={inLocale(locale, `/topics/${topic.slug}`)}># {topic.name}</a>
        </li>
      ))}
    </ul>
  )
}
