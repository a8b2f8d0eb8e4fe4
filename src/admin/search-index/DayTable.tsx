import type { KeptPoint } from '#brand/ledger.ts'
import { say } from '#platform/bilingual.ts'
import { writeMoment } from '../moment.ts'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { writeIndex } from './words.ts'

const MOST_ROWS = 200

/** The points behind the curves, the latest first: each with who entered it, when, and its proof. */
export function DayTable({ points, language }: { points: readonly KeptPoint[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const shown = [...points].reverse().slice(0, MOST_ROWS)
  return (
    <details className={styles.more}>
      <summary>{t(`逐日数值与来历（${points.length} 个）`, `Every value and where it comes from (${points.length})`)}</summary>
      {points.length > MOST_ROWS && <p>{t(`列出最近 ${MOST_ROWS} 个。`, `The latest ${MOST_ROWS} are listed.`)}</p>}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('日期', 'Day')}</th>
              <th className={table.text} scope="col">
                {t('词', 'Word')}
              </th>
              <th scope="col">{t('指数', 'Index')}</th>
              <th className={table.text} scope="col">
                {t('录入', 'Entered')}
              </th>
              <th className={table.text} scope="col">
                {t('凭证', 'Proof')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((point) => (
              <tr key={`${point.day} ${point.keyword}`}>
                <td className={table.text}>{point.day}</td>
                <td className={table.text}>{point.keyword}</td>
                <td>{writeIndex(point.value)}</td>
                <td className={table.text}>
                  {point.stored_by} · {writeMoment(point.stored_at)}
                </td>
                <td className={table.text}>
                  <Proof evidence={point.evidence} label={t('查看', 'Open')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** A screenshot of ours, a link, or words. */
function Proof({ evidence, label }: { evidence: string | null; label: string }) {
  if (!evidence) return '–'
  const [, id] = /^index-evidence:([0-9a-f-]{36})$/.exec(evidence) ?? []
  const address = id ? `/api/search-index/evidence/${id}` : /^https?:\/\//.test(evidence) ? evidence : undefined
  if (!address) return evidence.slice(0, 60)
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {label}
    </a>
  )
}
