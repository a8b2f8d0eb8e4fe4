import styles from './FilterRows.module.css'

/** One thing that a list can be narrowed down to, or ordered by. */
export type FilterChip = { label: string; href: string; isOn: boolean; count?: number; lang?: string }

export type FilterRow = { label: string; chips: FilterChip[] }

/** Filters and orders as plain links: they work before any script, and each list has its address. */
export function FilterRows({ label, rows, isFollowed }: { label: string; rows: FilterRow[]; isFollowed?: boolean }) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {rows
        .filter(({ chips }) => chips.length > 0)
        .map((row) => (
          <dl className={styles.row} key={row.label}>
            <dt>{row.label}</dt>
            <dd className={styles.chips}>
              {row.chips.map((chip) => (
                <a
                  aria-current={chip.isOn ? 'true' : undefined}
                  href={chip.href}
                  key={chip.href + chip.label}
                  lang={chip.lang}
                  rel={isFollowed ? undefined : 'nofollow'}
                >
                  {chip.label}
                  {chip.count === undefined ? null : <span className={styles.count}> {chip.count}</span>}
                </a>
              ))}
            </dd>
          </dl>
        ))}
    </nav>
  )
}
