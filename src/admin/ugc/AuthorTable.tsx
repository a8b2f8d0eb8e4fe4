import { type Bilingual, say } from '#platform/bilingual.ts'
import type { StageAuthor } from '#scorecards/ugc/stages.ts'
import desk from '../desk.module.css'
import { TableHead } from '../TableHead.tsx'
import styles from './ugc.module.css'

/** Who wrote most. Stars are neither shown nor counted here. */
export function AuthorTable({ authors, language }: { authors: readonly StageAuthor[]; language: string }) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <section>
      <h2>{t({ zh: '作者', en: 'Authors' })}</h2>
      <p className={desk.hint}>
        {t({
          zh: '按写的条数排列，不看星级。同一会员或同一台设备算一位作者。',
          en: 'By how much they wrote, never by stars. One member or one browser is one author.',
        })}
      </p>
      <table className={`${desk.table} ${styles.weeks}`}>
        <TableHead columns={columns} language={language} />
        <tbody>
          {authors.map(({ nickname, reviews, published, useful, lastId }) => (
            <tr key={lastId}>
              <th data-label={t(columns.author)} scope="row">
                <a href={`/admin/collections/reviews/${lastId}`}>{nickname || t({ zh: '匿名', en: 'Unnamed' })}</a>
              </th>
              <td data-label={t(columns.reviews)}>{reviews}</td>
              <td data-label={t(columns.published)}>{published}</td>
              <td data-label={t(columns.useful)}>{useful}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const columns = {
  author: { zh: '作者', en: 'Author' },
  reviews: { zh: '评价', en: 'Reviews' },
  published: { zh: '展示中', en: 'Shown' },
  useful: { zh: '有用票', en: 'Useful' },
} satisfies Record<string, Bilingual>
