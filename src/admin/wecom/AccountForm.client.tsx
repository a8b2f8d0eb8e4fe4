'use client'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { AccountFrame, Field, NameAndId, SecretField } from '../wechat/AccountFrame.client.tsx'

type Account = { corpId: string; agentId: string; name: string; monthCap: number; dayCap: number }

/** The application of 企业微信, and its caps. */
export function WecomAccountForm({ account, host }: { account: Account | null; host: string }) {
  const { t } = useSend()
  return (
    <AccountFrame
      connect={{ zh: '连接企业微信', en: 'Connect WeCom' }}
      hint={{
        zh: `在企业微信后台新建自建应用，把它加进“客户联系 → 可调用接口的应用”，并把本站服务器的 IP 加进“企业可信 IP”。Secret 加密保存，不再显示。接口地址：${host}`,
        en: `Make an application in WeCom’s backend, let it use customer contact, and trust this server’s address there. The secret is kept encrypted and not shown again. Interface: ${host}`,
      }}
      id={account?.corpId}
      path="/wecom-account"
      secret="Secret"
    >
      <div className={desk.form}>
        <NameAndId
          defaultValue={account?.corpId}
          label={t({ zh: '企业 ID', en: 'Corp id' })}
          name={account?.name}
          nameLabel={{ zh: '企业名称', en: 'Company' }}
          of="corpId"
          pattern="(ww|wp)[0-9a-zA-Z]{16}"
          placeholder="ww0123456789abcdef"
        />
        <Field
          autoComplete="off"
          defaultValue={account?.agentId}
          inputMode="numeric"
          label="AgentId"
          maxLength={10}
          name="agentId"
          pattern="[0-9]{1,10}"
          placeholder="1000002"
          required
        />
        <SecretField isKept={account !== null} name="Secret" />
      </div>
      <div className={desk.form}>
        <Field
          defaultValue={account?.monthCap ?? 0}
          label={t({ zh: '每位客户每月最多（0：当月每天一条）', en: 'Most for a customer in a month (0: one a day)' })}
          max={31}
          min={0}
          name="monthCap"
          type="number"
        />
        <Field
          defaultValue={account?.dayCap ?? 1}
          label={t({ zh: '每位客户每天最多', en: 'Most for a customer in a day' })}
          max={31}
          min={1}
          name="dayCap"
          type="number"
        />
      </div>
      <p className={desk.hint}>
        {t({
          zh: '企业微信按客户和客户群限制群发条数，规则改过几次；请按后台“客户联系 → 群发”里写的填。达到上限的人不会进入任务。',
          en: 'WeCom limits what a customer or group receives, and has changed the rule; write what its backend says. Who has reached it is in no task.',
        })}
      </p>
    </AccountFrame>
  )
}
