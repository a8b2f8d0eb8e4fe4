import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { listColleagues } from '#integrations/wecom/alerts/colleagues.ts'
import { WECOM_CALLBACK_PATH } from '#integrations/wecom/callbacks/settings.ts'
import { findWecomAccount, type KnownAccount } from '#integrations/wecom/wecom-account.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { writeMoment } from '../moment.ts'
import { type AbilityWords, AccountStanding } from '../wechat/AccountStanding.tsx'
import { CallbackForm } from '../wechat/CallbackForm.client.tsx'
import { WecomAccountForm } from './AccountForm.client.tsx'
import { ColleagueNames } from './ColleagueNames.client.tsx'
import { wecomKeepers } from './roles.ts'

/** `/admin/wecom-account`: which application of 企业微信 the hub speaks through, and what it may do. */
export function WecomAccountPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={wecomKeepers}
      lead={{
        zh: '连接企业微信以后，可以按标签、星级和最近看过的内容选客户，让同事一键确认群发；差评预警也会发到负责人的企业微信。',
        en: 'Once WeCom is connected, customers are chosen by tag, star and what they saw last, and colleagues confirm each push; warnings of bad reviews reach their owner there.',
      }}
      props={props}
      title={{ zh: '企微账号', en: 'WeCom account' }}
    >
      {async () => {
        const account = await findWecomAccount(sharedPool())
        return (
          <>
            {account && (
              <AccountStanding
                abilities={account.abilities}
                host={wecomHost()}
                isUnreadable={account.isUnreadable}
                language={props.i18n.language}
                lines={lines}
                name={account.name}
                probe="/wecom-account/probe"
                probedAt={account.probedAt && writeMoment(account.probedAt)}
                secret="Secret"
              />
            )}
            <WecomAccountForm account={account && formOf(account)} host={wecomHost()} />
            {account && (
              <CallbackForm
                address={`${hubOrigin()}${WECOM_CALLBACK_PATH}`}
                callback={
                  account.callback && {
                    isSealed: true,
                    heardAt: account.callback.heardAt && writeMoment(account.callback.heardAt),
                  }
                }
                isWecom
              />
            )}
            {account && <ColleagueNames colleagues={await listColleagues(sharedPool())} />}
          </>
        )
      }}
    </AdminPage>
  )
}

const formOf = ({ corpId, agentId, name, caps }: KnownAccount) => ({
  corpId,
  agentId,
  name,
  monthCap: caps.month,
  dayCap: caps.day,
})

const lines: AbilityWords<'connect' | 'contacts' | 'tasks' | 'groups' | 'messages'>[] = [
  {
    key: 'connect',
    label: { zh: '连接企业微信', en: 'Connect to WeCom' },
    without: { zh: '请检查企业 ID、Secret 和可信 IP。', en: 'Check corp id, secret and the trusted addresses.' },
  },
  {
    key: 'contacts',
    label: { zh: '读取客户和标签', en: 'Read customers and tags' },
    without: { zh: '请给应用“客户联系”权限。', en: 'Let the application use customer contact.' },
  },
  {
    key: 'tasks',
    label: { zh: '创建群发任务（由同事确认后发出）', en: 'Make tasks to send (colleagues confirm them)' },
    without: { zh: '请在企业微信后台手工群发。', en: 'Send by hand in WeCom’s backend.' },
  },
  {
    key: 'groups',
    label: { zh: '读取客户群', en: 'Read customer groups' },
    without: { zh: '请给应用“客户群”权限。', en: 'Let the application read customer groups.' },
  },
  {
    key: 'messages',
    label: { zh: '给同事发应用消息（差评预警）', en: 'Message colleagues (warnings of bad reviews)' },
    without: { zh: '请检查 AgentId。', en: 'Check the AgentId.' },
  },
]
