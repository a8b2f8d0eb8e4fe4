'use client'
import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { Field } from '../wechat/AccountForm.client.tsx'

type Account = { corpId: string; agentId: string; name: string; monthCap: number; dayCap: number }

/** Connects the application, changes its credentials and caps, forgets it. */
export function WecomAccountForm({ account, host }: { account: Account | null; host: string }) {
  const { t, act, isBusy, error } = useSend()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const isKept = await act('/wecom-account', Object.fromEntries(new FormData(form)))
    if (isKept) form.querySelector<HTMLInputElement>('[name=secret]')!.value = ''
  }
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {account ? t({ zh: '修改账号', en: 'Change the account' }) : t({ zh: '连接企业微信', en: 'Connect WeCom' })}
      </h2>
      <p className={desk.hint}>
        {t({
          zh: `在企业微信后台新建自建应用，把它加进“客户联系 → 可调用接口的应用”，并把本站服务器的 IP 加进“企业可信 IP”。Secret 加密保存，不再显示。接口地址：${host}`,
          en: `Make an application in WeCom’s backend, let it use customer contact, and trust this server’s address there. The secret is kept encrypted and not shown again. Interface: ${host}`,
        })}
      </p>
      <form className={desk.stack} key={account?.corpId} onSubmit={submit}>
        <div className={desk.form}>
          <Field
            autoComplete="off"
            defaultValue={account?.name}
            label={t({ zh: '企业名称', en: 'Company' })}
            maxLength={40}
            name="name"
          />
          <Field
            autoComplete="off"
            defaultValue={account?.corpId}
            label={t({ zh: '企业 ID', en: 'Corp id' })}
            maxLength={18}
            name="corpId"
            pattern="(ww|wp)[0-9a-zA-Z]{16}"
            placeholder="ww0123456789abcdef"
            required
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
          <Field
            autoComplete="new-password"
            label={account ? t({ zh: 'Secret（不改就留空）', en: 'Secret (empty: unchanged)' }) : 'Secret'}
            maxLength={64}
            name="secret"
            required={!account}
            type="password"
          />
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
        <div className={desk.actions}>
          <Button disabled={isBusy} size="medium" type="submit">
            {account ? t({ zh: '保存并检查', en: 'Keep and check' }) : t({ zh: '连接并检查', en: 'Connect and check' })}
          </Button>
          {account && (
            <ConfirmButton
              isDisabled={isBusy}
              label={t({ zh: '断开', en: 'Disconnect' })}
              onConfirm={() => void act('/wecom-account/disconnect', {})}
              question={t({ zh: '断开并删除 Secret？', en: 'Disconnect and delete the secret?' })}
            />
          )}
        </div>
      </form>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
