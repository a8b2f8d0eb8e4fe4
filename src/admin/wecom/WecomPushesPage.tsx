import { Button } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { listRemovals, sumRemovals } from '#integrations/wecom/contacts/removals.ts'
import { listPushes } from '#integrations/wecom/push/pushes.ts'
import { pushStates } from '#integrations/wecom/push/states.ts'
import { findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { TableHead } from '../TableHead.tsx'
import push from '../wechat/push.module.css'
import { Simulated } from '../wechat/Simulated.tsx'
import { NotConnected } from './NotConnected.tsx'
import { wecomPushers } from './roles.ts'
import { kindLabels } from './words.ts'

/** `/admin/wecom-pushes`: what was pushed to customers and groups, and the way to the next push. */
export function WecomPushesPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  return (
    <AdminPage
      allowed={wecomPushers}
      lead={{
        zh: '把一篇内容发给客户或客户群：先看人数和剩余次数，再给同事建群发任务；同事在企业微信里确认后才会发出。',
        en: 'Sends a content to customers or groups: see how many first, then tasks are made for colleagues, who confirm them in WeCom.',
      }}
      props={props}
      title={{ zh: '企微推送', en: 'WeCom pushes' }}
    >
      {async () => {
        const account = await findWecomAccount(sharedPool())
        const { removed } = sumRemovals(account ? await listRemovals(sharedPool(), account.corpId, new Date()) : [])
        return (
          <>
            {account ? (
              <div className={push.head}>
                <Button el="link" size="medium" to="/admin/wecom-pushes/new">
                  {say({ zh: '新建推送', en: 'New push' }, language)}
                </Button>
                <a href="/admin/wecom-contacts">{say({ zh: '客户与星级', en: 'Customers and stars' }, language)}</a>
                <a href="/admin/wecom-removals">
                  {say({ zh: `近 30 天删除好友 ${removed}`, en: `Removed in 30 days: ${removed}` }, language)}
                </a>
                <span>
                  {account.name}
                  <Simulated host={wecomHost()} language={language} />
                </span>
              </div>
            ) : (
              <NotConnected language={language} />
            )}
            <List language={language} />
          </>
        )
      }}
    </AdminPage>
  )
}

/** The last pushes with their three figures; each opens. */
async function List({ language }: { language: string }) {
  const t = (text: Bilingual) => say(text, language)
  const pushes = await listPushes(sharedPool())
  if (pushes.length === 0) return <p className={desk.hint}>{t({ zh: '还没有推送过。', en: 'Nothing has been pushed yet.' })}</p>
  return (
    <table className={desk.table}>
      <TableHead columns={columns} language={language} />
      <tbody>
        {pushes.map((one) => (
          <tr key={one.id}>
            <td data-label={t(columns.title)}>
              <a href={`/admin/wecom-pushes/${one.id}`}>{one.title}</a>
            </td>
            <td data-label={t(columns.kind)}>{t(kindLabels[one.kind])}</td>
            <td className={desk.state} data-label={t(columns.state)}>
              {t(pushStates.find(({ value }) => value === one.state)!.label)}
            </td>
            <td data-label={t(columns.created)}>{one.created}</td>
            <td data-label={t(columns.confirmed)}>{one.confirmed}</td>
            <td data-label={t(columns.delivered)}>{one.delivered}</td>
            <td className={desk.state} data-label={t(columns.changed)}>
              {writeMoment(one.changed_at)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const columns = {
  title: { zh: '内容', en: 'Content' },
  kind: { zh: '发给', en: 'To' },
  state: { zh: '状态', en: 'State' },
  created: { zh: '已建任务', en: 'In tasks' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  delivered: { zh: '已送达', en: 'Delivered' },
  changed: { zh: '更新时间', en: 'Changed' },
} satisfies Record<string, Bilingual>
