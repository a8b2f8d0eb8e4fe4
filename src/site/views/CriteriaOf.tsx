import { conformances } from '../accessibility/criterion.ts'
import type { principles } from '../accessibility/statement.ts'
import type { Locale } from '../locale.ts'
import { Facts } from '../parts/Facts.tsx'
import { accessibilityWords } from '../words/accessibility.ts'
import { inWords } from '../words/in-words.ts'
import styles from './Accessibility.module.css'

/** The criteria of one principle with what is true of each: folded on a phone, open on a desk. */
export function CriteriaOf(props: { principle: (typeof principles)[number]; place: number; locale: Locale }) {
  const { principle, place, locale } = props
  const { criteria } = principle
  const words = accessibilityWords(locale).criteria
  const labels = inWords(conformances, locale)
  const counts = conformances.flatMap(({ value }) => {
    const n = criteria.filter(({ is }) => is === value).length
    return n > 0 ? [words.count(labels[value], n)] : []
  })
  return (
    <section aria-labelledby={principle.id} className={styles.principle}>
      <h3 id={principle.id}>
        {place} {principle.name[locale]}
      </h3>
      <Facts className={styles.counts} facts={counts} />
      <details className={styles.fold}>
        <summary>{words.fold(criteria.length)}</summary>
      </details>
      <table className={styles.criteria}>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.finding}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ number, level, name, is, remark }) => (
            <tr key={number}>
              <th scope="row">
                {number} {name[locale]} <small>{words.level(level)}</small>
              </th>
              <td>
                <strong>{labels[is]}</strong> <span>{remark[locale]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
