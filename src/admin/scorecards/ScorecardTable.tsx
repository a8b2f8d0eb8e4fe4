import { Link } from '@payloadcms/ui'
import { contentTypes } from '#content-types.ts'
import { say } from '#platform/bilingual.ts'
import type { Card } from '#scorecards/card.ts'
import type { Metric } from '#scorecards/metric.ts'
import type { Scorecard } from '#scorecards/scorecard.ts'
import { factsAddress, type Shown } from './address.ts'
import { ScorecardCell } from './ScorecardCell.tsx'
import table from './table.module.css'

type Row = Scorecard['rows'][number]
type Table = {
  card: Card
  scorecard: Scorecard
  shown: Shown
  columns: readonly Metric[]
  rows: Row[]
  language: string
  withExcluded?: boolean
}

/** The figures: one line a row, one column a metric, every cell a door to its facts. */
export function ScorecardTable({ card, scorecard, shown, columns, rows, language, withExcluded }: Table) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const grouping = card.groupings.find((candidate) => candidate.name === scorecard.by)
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones
    <section aria-label={t('成绩单表格', 'Scorecard table')} className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <caption>
          {t(
            '每格：比率，分子 / 分母，95% 区间；点开看背后的明细。',
            'Each cell: rate, part / whole, 95% interval; open it for the facts behind.',
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{grouping ? say(grouping.label, language) : ''}</th>
            {columns.map((metric) => (
              <th key={metric.name} scope="col" title={say(metric.definition, language)}>
                {say(metric.label, language)}
              </th>
            ))}
            {withExcluded && <th scope="col">{t('排除的事件', 'Excluded events')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr className={row.key === 'total' || row.key.startsWith('realm:') ? table.sum : undefined} key={row.key}>
              <RowName by={scorecard.by} row={row} />
              {columns.map((metric) => (
                <td key={metric.name}>
                  <ScorecardCell card={card} language={language} metric={metric} row={row} shown={shown} />
                </td>
              ))}
              {withExcluded && (
                <td>
                  <Excluded address={factsAddress(card.slug, shown, excludedCell(row))} language={language} row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const excludedCell = ({ key }: Row) => ({ key, metric: 'excluded', side: 'whole' as const })

/** The second column, with the way to its events. */
function Excluded({ row, address, language }: { row: Row; address: string; language: string }) {
  if (!row.excluded) return null
  const { bots, staff, previews } = row.excluded
  const t = (zh: string, en: string) => say({ zh, en }, language)
  // One below the other: side by side they make the table wider than a laptop's screen.
  const text = (
    <>
      <span>{`${t('爬虫', 'bots')} ${bots}`}</span> <span>{`${t('员工', 'staff')} ${staff}`}</span>{' '}
      <span>{`${t('预览', 'previews')} ${previews}`}</span>
    </>
  )
  return (
    <span className={`${table.small} ${table.excluded}`}>
      {bots + staff + previews > 0 ? (
        <Link href={address} prefetch={false}>
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  )
}

function RowName({ row, by }: { row: Row; by: string }) {
  const type = contentTypes.find((candidate) => candidate.slug === row.key.split(':')[0])
  const isContent = by === 'content' && type
  return (
    <th scope="row">
      {type && (
        <span aria-hidden="true" className={table.seal}>
          {type.seal}
        </span>
      )}
      {isContent ? <a href={`/admin/collections/${row.key.replace(':', '/')}`}>{row.label}</a> : row.label}
    </th>
  )
}
