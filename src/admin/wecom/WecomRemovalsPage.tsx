import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { type Removed, readRemovals } from '#integrations/wecom/contacts/removals.ts'
import { readStaffNames } from '#integrations/wecom/staff-names.ts'
import { findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { isDay } from '#platform/days.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { nameForgotten } from '../name-forgotten.ts'
import { Pager } from '../Pager.tsx'
import { TableHead } from '../TableHead.tsx'
import { Simulated } from '../wechat/Simulated.tsx'
import { NotConnected } from './NotConnected.tsx'
import { wecomPushers } from './roles.ts'

/** `/admin/wecom-removals[?day=&staff=&page=]`: the removals behind a figure of the last thirty days. */
export function WecomRemovalsPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={wecomPushers} props={props} title={{ zh: '删除好友明细', en: 'Removals' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const t = (text: Bilingual) => say(text, language)
  const account = await findWecomAccount(sharedPool())
  if (!account) return <NotConnected language={language} />
  const [day, userid] = [askedDay(searchParams?.day), askedStaff(searchParams?.staff)]
  const page = Math.floor(Math.min(Math.max(Number(searchParams?.page) || 1, 1), 10_000))
  const { rows, hasMore } = await readRemovals(sharedPool(), { corpId: account.corpId, day, userid, page, now: new Date() })
  const nameStaff = await readStaffNames(sharedPool())
  const part = [day ?? t({ zh: '近 30 天', en: 'Last 30 days' }), ...(userid ? [nameStaff(userid)] : [])].join(' · ')
  const at = (to: number) =>
    `/admin/wecom-removals?${new URLSearchParams({ ...(day && { day }), ...(userid && { staff: userid }), page: String(to) })}`
  return (
    <>
      <p>
        <a href="/admin/wecom-contacts">{t({ zh: '企微客户', en: 'WeCom customers' })}</a>
        <Simulated host={wecomHost()} language={language} />
      </p>
      <p className={desk.lead}>
        {part}
        {(day || userid) && (
          <>
            {' '}
            <a href="/admin/wecom-removals">{t({ zh: '看全部', en: 'See all' })}</a>
          </>
        )}
      </p>
      {rows.length === 0 ? (
        <p className={desk.hint}>{t({ zh: '没有人删除好友。', en: 'Nobody was removed.' })}</p>
      ) : (
        <table className={desk.table}>
          <TableHead columns={columns} language={language} />
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.external_userid} ${row.userid} ${row.at.getTime()}`}>
                <td className={desk.state} data-label={t(columns.at)}>
                  {writeMoment(row.at)}
                </td>
                <td data-label={t(columns.name)}>
                  {nameForgotten(row.external_userid, language) ?? (row.name || row.external_userid)}
                </td>
                <td data-label={t(columns.staff)}>{nameStaff(row.userid)}</td>
                <td data-label={t(columns.by)}>{t(byWhom[row.by_whom])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager address={at} hasMore={hasMore} language={language} page={page} />
    </>
  )
}

const askedDay = (given: unknown): string | null => (typeof given === 'string' && isDay(given) ? given : null)
const askedStaff = (given: unknown): string | null => (typeof given === 'string' && given ? given.slice(0, 64) : null)

const byWhom = {
  customer: { zh: '客户删除了同事', en: 'The customer removed the colleague' },
  staff: { zh: '同事删除了客户', en: 'The colleague removed the customer' },
  unknown: { zh: '读取时发现已不在', en: 'Found gone when read' },
} satisfies Record<Removed['by_whom'], Bilingual>

const columns = {
  at: { zh: '时间', en: 'At' },
  name: { zh: '客户', en: 'Customer' },
  staff: { zh: '同事', en: 'Colleague' },
  by: { zh: '怎样删除', en: 'How' },
} satisfies Record<string, Bilingual>
