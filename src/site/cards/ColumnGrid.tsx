import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import type { ColumnCard as Card } from '../reading/stories.ts'
import styles from './ColumnCard.module.css'
import { ColumnCard } from './ColumnCard.tsx'

/** The columns of a brand: below each other on a phone, side by side at a desk. */
export const ColumnGrid = ({ columns, locale }: { columns: Card[]; locale: Locale }) => (
  <div className={`${grid.list} ${styles.columns}`}>
    {columns.map((card, index) => (
      <ColumnCard card={card} key={card.id} locale={locale} place={index + 1} />
    ))}
  </div>
)
