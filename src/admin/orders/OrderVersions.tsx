import { say } from '#platform/bilingual.ts'
import type { OrderVersion } from '#scorecards/order-story.ts'
import { writeMoment } from '../moment.ts'
import { writeFen } from '../scorecards/format.ts'
import { nameStatus } from '../scorecards/rules.ts'
import table from '../scorecards/table.module.css'

/** Every version that came, newest first. The highest one counts. */
export function OrderVersions({ versions, language }: { versions: OrderVersion[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <h2>{t('收到的版本', 'Versions received')}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('版本', 'Version')}</th>
              <th className={table.text} scope="col">
                {t('状态', 'Status')}
              </th>
              <th scope="col">{t('实付', 'Paid')}</th>
              <th scope="col">{t('退款', 'Refunded')}</th>
              <th className={table.text} scope="col">
                {t('收到时间', 'Stored')}
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.version}>
                <td className={table.text}>{version.version}</td>
                <td className={table.text}>{nameStatus(version.status, language)}</td>
                <td>{writeFen(version.amountFen)}</td>
                <td>{writeFen(version.refundedFen)}</td>
                <td className={table.text}>{writeMoment(version.storedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
