'use client'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import account from '../wechat/account.module.css'
import { TableFile } from './TableFile.client.tsx'

type Props = {
  live: string
  own: number
  counts: { at: string; shown: string; count: number }[]
  /** What the promoter brought, as WeChat told the hub last. */
  sharer: { shown: string; count: number; isSimulated: boolean } | null
  mayChange: boolean
}

/** Who reserved here, and what 视频号 says of its own; side by side and never added: the same person may be in both. */
export function Reservations({ live, own, counts, sharer, mayChange }: Props) {
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
          {sharer && (
            <tr>
              <td data-label={t({ zh: '哪里', en: 'Where' })}>
                {t({ zh: '其中推客带来的（微信）', en: 'Of these, by the promoter (WeChat)' })}
                {sharer.isSimulated && <span className={account.simulated}>{t({ zh: '模拟', en: 'Simulated' })}</span>}
              </td>
              <td data-label={t({ zh: '预约人数', en: 'Reserved' })}>{sharer.count}</td>
              <td data-label={t({ zh: '什么时候的数', en: 'As of' })}>{sharer.shown}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className={desk.hint}>
        {t({
          zh: '本站和视频号的数不能相加：同一个人可能两边都预约了。视频号的总数微信不给接口，要从视频号助手导入；推客带来的那部分每小时自动读取（设置了 WECHAT_SHARER_APPID 时）。',
          en: 'The hub’s and those of Channels cannot be added: the same person may be in both. WeChat tells the total to nobody’s program: import it from 视频号助手. What the promoter brought is read every hour, once WECHAT_SHARER_APPID is set.',
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
