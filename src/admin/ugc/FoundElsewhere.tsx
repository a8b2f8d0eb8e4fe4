import { say } from '#platform/bilingual.ts'
import type { FoundRow } from '#reviews/found/count-found.ts'
import { foundSources } from '#reviews/found/found-sources.ts'
import desk from '../desk.module.css'

/** What buyers said on other platforms: figures of their own, in none of those above. */
export function FoundElsewhere({ found, language }: { found: FoundRow[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const columns = { source: t('来源', 'Where'), found: t('记录', 'Recorded'), granted: t('授权有效', 'Permission holds') }
  return (
    <section>
      <h2>{t('站外内容', 'Found elsewhere')}</h2>
      <p className={desk.hint}>
        {t(
          '在小红书、抖音、视频号、公众号留言等处看到并记下的内容，单独统计，不并入上面任何数字。',
          'What was found and recorded on other platforms. It is counted apart and is in no figure above.',
        )}{' '}
        <a href="/admin/collections/found-ugc">{t('查看和记录', 'See and record')}</a>
      </p>
      {found.length === 0 ? (
        <p>
          {t(
            '这段时间没有记录。看到买家在别处的好内容，带上链接和截图记一条。',
            'Nothing was recorded in this time. What buyers say elsewhere is worth a line, with link and screenshot.',
          )}
        </p>
      ) : (
        <table className={desk.table}>
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((row) => (
              <tr key={row.source}>
                <th data-label={columns.source} scope="row">
                  {say(foundSources.find(({ value }) => value === row.source)!.label, language)}
                </th>
                <td data-label={columns.found}>{row.found}</td>
                <td data-label={columns.granted}>{row.granted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
