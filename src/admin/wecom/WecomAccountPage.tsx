import type { AdminViewServerProps } from 'payload'
import { wecomHost } from '#integrations/wecom/account.ts'
import { listColleagues } from '#integrations/wecom/alerts/colleagues.ts'
import { WECOM_CALLBACK_PATH } from '#integrations/wecom/callbacks/settings.ts'
import { findWecomAccount, type KnownAccount } from '#integrations/wecom/wecom-account.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { AbilityLine } from '../wechat/AbilityLine.tsx'
import { ProbeButton } from '../wechat/AccountForm.client.tsx'
import css from '../wechat/account.module.css'
import { CallbackForm } from '../wechat/CallbackForm.client.tsx'
import { Simulated } from '../wechat/Simulated.tsx'
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
            {account && <Standing account={account} language={props.i18n.language} />}
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

/** What the application may do, as 企业微信 last said. */
function Standing({ account, language }: { account: KnownAccount; language: string }) {
  const t = (text: Bilingual) => say(text, language)
  const { name, abilities, probedAt, isUnreadable } = account
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {name}
        <Simulated host={wecomHost()} language={language} />
      </h2>
      {isUnreadable && (
        <p className={desk.error} role="alert">
          {t({
            zh: '保存的 Secret 读不出来：本站的 PAYLOAD_SECRET 换过了。请重新填写 Secret。',
            en: 'The kept secret cannot be read: PAYLOAD_SECRET has changed. Give it again.',
          })}
        </p>
      )}
      {abilities ? (
        <ul className={css.abilities}>
          {lines.map(({ key, label, without }) => (
            <AbilityLine ability={abilities[key]} key={key} label={t(label)} language={language} without={t(without)} />
          ))}
        </ul>
      ) : (
        <p className={desk.hint}>{t({ zh: '还没有检查过这个应用能做什么。', en: 'What it may do has not been asked yet.' })}</p>
      )}
      <ProbeButton path="/wecom-account/probe" probedAt={probedAt && writeMoment(probedAt)} />
    </section>
  )
}

const lines: { key: 'connect' | 'contacts' | 'tasks' | 'groups' | 'messages'; label: Bilingual; without: Bilingual }[] = [
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
