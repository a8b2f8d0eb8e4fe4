import { type Bilingual, say } from '#platform/bilingual.ts'
import type { AskedQuery } from '#search/log/report.ts'
import desk from '../desk.module.css'
import { TableHead } from '../TableHead.tsx'
import styles from './searches.module.css'

/** Queries with how many people asked, against the period before; each opens the search itself. */
export function QueryTable(props: { queries: readonly AskedQuery[]; none: string; language: string }) {
  const { queries, none, language } = props
  const t = (text: Bilingual) => say(text, language)
  if (queries.length === 0) return <p>{none}</p>
  return (
    <table className={`${desk.table} ${styles.queries}`}>
      <TableHead columns={columns} language={language} />
      <tbody>
        {queries.map(({ query, people, before, asked, results, openers, opened }) => (
          <tr key={query}>
            <th data-label={t(columns.query)} scope="row">
              <a href={`/search?${new URLSearchParams({ q: query })}`} rel="noreferrer" target="_blank">
                {query}
              </a>
            </th>
            <td data-label={t(columns.people)}>{people}</td>
            <td data-label={t(columns.before)}>{sayTrend(people, before, t({ zh: '新', en: 'new' }))}</td>
            <td data-label={t(columns.asked)}>{asked}</td>
            <td data-label={t(columns.results)}>{results}</td>
            <td data-label={t(columns.openers)}>{openers}</td>
            <td data-label={t(columns.opened)}>
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

const columns = {
  query: { zh: '搜索词', en: 'Query' },
  people: { zh: '人数', en: 'People' },
  before: { zh: '比前一段', en: 'Against before' },
  asked: { zh: '次数', en: 'Times' },
  results: { zh: '结果', en: 'Results' },
  openers: { zh: '点开', en: 'Opened' },
  opened: { zh: '最常点开', en: 'Opened most' },
} satisfies Record<string, Bilingual>

const sayTrend = (now: number, before: number, isNew: string): string =>
  before === 0 ? isNew : now === before ? '=' : now > before ? `↑ ${now - before}` : `↓ ${before - now}`
