import { inLocale, type Locale } from '../locale.ts'
import type { Neighbour } from '../reading/neighbours.ts'
import styles from './Neighbours.module.css'

type Side = { label: string; to: Neighbour | null }

/** The way to what stands before and after in the same row; nothing when it stands alone. */
export function Neighbours({ previous, next, locale }: { previous: Side; next: Side; locale: Locale }) {
  const sides = [
    { ...previous, rel: 'prev' },
    { ...next, rel: 'next' },
  ].filter(({ to }) => to)
  if (sides.length === 0) return null
  return (
    <ul className={styles.neighbours}>
      {sides.map(({ label, to, rel }) => (
        <li key={rel}>
          <a href={inLocale(locale, to!.path)} rel={rel}>
            <span>{label}</span>
            <strong lang="zh-Hans-CN">{to!.title}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}
