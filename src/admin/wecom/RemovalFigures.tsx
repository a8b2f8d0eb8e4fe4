import { type RemovalCount, sumRemovals } from '#integrations/wecom/contacts/removals.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { TableHead } from '../TableHead.tsx'
import css from './wecom.module.css'

type Props = { days: RemovalCount[]; nameStaff: (userid: string) => string; language: string }

/** Removals (删除好友) of the last thirty days: their sum, and by day and colleague when opened. Each figure leads to its rows. */
export function RemovalFigures({ days, nameStaff, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const { removed, byCustomer } = sumRemovals(days)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '删除好友（近 30 天）', en: 'Removed (last 30 days)' })}</h2>
      {removed === 0 ? (
        <p className={desk.hint}>
          {t({ zh: '没有人删除好友。', en: 'Nobody was removed.' })} {t(howCounted)}
        </p>
      ) : (
        <>
          <p className={css.total}>
            <a href="/admin/wecom-removals">{t({ zh: `${removed} 次`, en: String(removed) })}</a>
            {t({ zh: `其中客户主动 ${byCustomer} 次`, en: `${byCustomer} by the customer` })}
          </p>
          <p className={desk.hint}>{t(howCounted)}</p>
          <details className={css.byDay}>
            <summary>{t({ zh: '按日期和同事', en: 'By day and colleague' })}</summary>
            <table className={desk.table}>
              <TableHead columns={columns} language={language} />
              <tbody>
                {days.map((one) => (
                  <tr key={`${one.day} ${one.userid}`}>
                    <td data-label={t(columns.day)}>{one.day}</td>
                    <td data-label={t(columns.staff)}>{nameStaff(one.userid)}</td>
                    <td data-label={t(columns.all)}>
                      <a href={`/admin/wecom-removals?${new URLSearchParams({ day: one.day, staff: one.userid })}`}>
                        {one.removed}
                      </a>
                    </td>
                    <td data-label={t(columns.customer)}>{one.by_customer}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}

const howCounted = {
  zh: '企业微信告知时记一次；没有告知的，读取客户时发现不在了也记一次。',
  en: 'Counted once: when WeCom tells of it, or else when reading the customers shows that they are gone.',
}

const columns = {
  day: { zh: '日期', en: 'Day' },
  staff: { zh: '同事', en: 'Colleague' },
  all: { zh: '删除次数', en: 'Removed' },
  customer: { zh: '其中客户主动', en: 'By the customer' },
} satisfies Record<string, Bilingual>
