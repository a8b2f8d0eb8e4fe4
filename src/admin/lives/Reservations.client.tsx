'use client'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { TableFile } from './TableFile.client.tsx'

type Props = { live: string; own: number; counts: { at: string; shown: string; count: number }[]; mayChange: boolean }

/** Who reserved here, and what 视频号 says of its own; side by side and never added: the same person may be in both. */
export function Reservations({ live, own, counts, mayChange }: Props) {
  const { t, act, isBusy, error } = useSend()
  const newest = counts.at(-1)
  return (
    <section>
      <table className={desk.table}>
        <thead>
          <tr>
            <th>{t({ zh: '哪里', en: 'Where' })}</th>
            <th>{t({ zh: '预约人数', en: 'Reserved' })}</th>
            <th>{t({ zh: '什么时候的数', en: 'As of' })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td data-label={t({ zh: '哪里', en: 'Where' })}>{t({ zh: '本站', en: 'This hub' })}</td>
            <td data-label={t({ zh: '预约人数', en: 'Reserved' })}>{own}</td>
            <td data-label={t({ zh: '什么时候的数', en: 'As of' })}>{t({ zh: '现在', en: 'Now' })}</td>
          </tr>
          <tr>
            <td data-label={t({ zh: '哪里', en: 'Where' })}>{t({ zh: '视频号（导入）', en: 'Channels (imported)' })}</td>
            <td data-label={t({ zh: '预约人数', en: 'Reserved' })}>{newest ? newest.count : '–'}</td>
            <td data-label={t({ zh: '什么时候的数', en: 'As of' })}>
              {newest ? newest.shown : t({ zh: '还没有导入', en: 'Not imported yet' })}
            </td>
          </tr>
        </tbody>
      </table>
      <p className={desk.hint}>
        {t({
          zh: '两个数不能相加：同一个人可能两边都预约了。视频号的数不会自动更新，需要从视频号助手导入。',
          en: 'The two cannot be added: the same person may have reserved in both places. That of Channels is not pulled: import it from 视频号助手.',
        })}
      </p>
      {counts.length > 0 && (
        <details className={desk.qr}>
          <summary>{t({ zh: `视频号的 ${counts.length} 次记录`, en: `${counts.length} counts of Channels` })}</summary>
          <ul>
            {counts.map(({ at, shown, count }) => (
              <li key={at}>
                {shown} · {count}{' '}
                {mayChange && (
                  <ConfirmButton
                    isDisabled={isBusy}
                    label={t({ zh: '删除', en: 'Delete' })}
                    onConfirm={() => void act('/lives/reservations/forget', { live, at })}
                    question={t({ zh: '确定删除？', en: 'Sure?' })}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayChange && (
        <TableFile
          hint={t({
            zh: '列：时间、预约人数。从视频号助手抄下或导出，一行一次。',
            en: 'Columns: 时间, 预约人数; one line for each count, from 视频号助手.',
          })}
          label={t({ zh: '导入视频号预约人数（CSV 或 XLSX）', en: 'Reservations on Channels (CSV or XLSX)' })}
          path="/lives/reservations"
          query={{ live }}
        />
      )}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
