import type { ContentSlug } from '#content-types.ts'
import { inLocale, type Locale } from '../locale.ts'
import type { Neighbour } from '../reading/neighbours.ts'
import styles from './Neighbours.module.css'

type Side = { label: string; to: Neighbour | null }

type Props = { of: ContentSlug; previous: Side; next: Side; locale: Locale }

/** The way to what stands before and after in the same row, counted as shown like any card; nothing when it stands alone. */
export function Neighbours({ of, previous, next, locale }: Props) {
  const sides = [
    { ...previous, rel: 'prev' },
    { ...next, rel: 'next' },
  ].filter(({ to }) => to)
  if (sides.length === 0) return null
  return (
    <ul className={styles.neighbours}>
      {sides.map(({ label, to, rel }) => (
        <li data-subject={`${of}:${to!.id}`} key={rel}>
          <a href={inLocale(locale, to!.path)} rel={rel}>
            <span>{label}</span>
            <strong lang="zh-Hans-CN">{to!.title}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}
