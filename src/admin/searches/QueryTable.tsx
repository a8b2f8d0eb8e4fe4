import { say } from '#platform/bilingual.ts'
import type { AskedQuery } from '#search/log/report.ts'
import desk from '../desk.module.css'
import styles from './searches.module.css'

/** Queries with how many people asked, against the period before; each opens the search itself. */
export function QueryTable(props: { queries: readonly AskedQuery[]; none: string; language: string }) {
  const { queries, none, language } = props
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (queries.length === 0) return <p>{none}</p>
  const columns = [
    t('搜索词', 'Query'),
    t('人数', 'People'),
    t('比前一段', 'Against before'),
    t('次数', 'Times'),
    t('结果', 'Results'),
    t('点开', 'Opened'),
    t('最常点开', 'Opened most'),
  ] as const
  return (
    <table className={`${desk.table} ${styles.queries}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {queries.map(({ query, people, before, asked, results, openers, opened }) => (
          <tr key={query}>
            <th data-label={columns[0]} scope="row">
              <a href={`/search?${new URLSearchParams({ q: query })}`} rel="noreferrer" target="_blank">
                {query}
              </a>
            </th>
            <td data-label={columns[1]}>{people}</td>
            <td data-label={columns[2]}>{sayTrend(people, before, t('新', 'new'))}</td>
            <td data-label={columns[3]}>{asked}</td>
            <td data-label={columns[4]}>{results}</td>
            <td data-label={columns[5]}>{openers}</td>
            <td data-label={columns[6]}>
              {opened ? (
                <a href={opened.path}>
                  {opened.title}（{opened.people}）
                </a>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sayTrend = (now: number, before: number, isNew: string): string =>
  before === 0 ? isNew : now === before ? '=' : now > before ? `↑ ${now - before}` : `↓ ${before - now}`
