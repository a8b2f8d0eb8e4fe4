import { say } from '#platform/bilingual.ts'
import type { StageAuthor } from '#scorecards/ugc/stages.ts'
import desk from '../desk.module.css'
import styles from './ugc.module.css'

/** Who wrote most. Stars are neither shown nor counted here. */
export function AuthorTable({ authors, language }: { authors: readonly StageAuthor[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const columns = [t('作者', 'Author'), t('评价', 'Reviews'), t('展示中', 'Shown'), t('有用票', 'Useful')] as const
  return (
    <section>
      <h2>{t('作者', 'Authors')}</h2>
      <p className={desk.hint}>
        {t(
          '按写的条数排列，不看星级。同一会员或同一台设备算一位作者。',
          'By how much they wrote, never by stars. One member or one browser is one author.',
        )}
      </p>
      <table className={`${desk.table} ${styles.weeks}`}>
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
          {authors.map(({ nickname, reviews, published, useful, lastId }) => (
            <tr key={lastId}>
              <th data-label={columns[0]} scope="row">
                <a href={`/admin/collections/reviews/${lastId}`}>{nickname || t('匿名', 'Unnamed')}</a>
              </th>
              <td data-label={columns[1]}>{reviews}</td>
              <td data-label={columns[2]}>{published}</td>
              <td data-label={columns[3]}>{useful}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
