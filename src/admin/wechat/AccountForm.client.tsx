'use client'
import { Button } from '@payloadcms/ui'
import type { ComponentProps, FormEvent } from 'react'
import { accountKinds } from '#integrations/wechat/abilities.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './account.module.css'

type Account = { appId: string; name: string; miniAppId: string; miniProductPath: string; kind: string; isSpaced: boolean }

/** Connects the account, changes its credentials, forgets it. */
export function AccountForm({ account, host }: { account: Account | null; host: string }) {
  const { t, act, isBusy, error } = useSend()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const isKept = await act('/wechat-account', Object.fromEntries(new FormData(form)))
    if (isKept) form.querySelector<HTMLInputElement>('[name=secret]')!.value = ''
  }
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {account ? t({ zh: '修改账号', en: 'Change the account' }) : t({ zh: '连接公众号', en: 'Connect an account' })}
      </h2>
      <p className={desk.hint}>
        {t({
          zh: `在微信开发者平台的“开发密钥”里取得，并把本站服务器的 IP 加进白名单。AppSecret 加密保存，不再显示。接口地址：${host}`,
          en: `Found under the development keys of WeChat’s platform; put this server’s address on the list there. The AppSecret is kept encrypted and not shown again. Interface: ${host}`,
        })}
      </p>
      <form className={desk.stack} key={account?.appId} onSubmit={submit}>
        <div className={desk.form}>
          <Field
            autoComplete="off"
            defaultValue={account?.name}
            label={t({ zh: '公众号名称', en: 'Name' })}
            maxLength={40}
            name="name"
          />
          <Field
            autoComplete="off"
            defaultValue={account?.appId}
            label="AppID"
            maxLength={18}
            name="appId"
            pattern="wx[0-9a-f]{16}"
            placeholder="wx0123456789abcdef"
            required
          />
          <Field
            autoComplete="new-password"
            label={account ? t({ zh: 'AppSecret（不改就留空）', en: 'AppSecret (empty: unchanged)' }) : 'AppSecret'}
            maxLength={64}
            name="secret"
            required={!account}
            type="password"
          />
          <label className={desk.field}>
            {t({ zh: '账号类型（决定能群发几次）', en: 'Kind (says how often it may send)' })}
            <select defaultValue={account?.kind ?? ''} name="kind">
              <option value="">{t({ zh: '还不知道', en: 'Not known' })}</option>
              {accountKinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {t(label)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className={desk.form}>
          <Field
            autoComplete="off"
            defaultValue={account?.miniAppId}
            label={t({ zh: '商城小程序 AppID（可不填）', en: 'Mini program of the mall (optional)' })}
            maxLength={18}
            name="miniAppId"
            pattern="wx[0-9a-f]{16}"
          />
          <Field
            autoComplete="off"
            defaultValue={account?.miniProductPath}
            label={t({ zh: '商品页路径，含 {sku} 或 {product}', en: 'Path of a product, with {sku} or {product}' })}
            maxLength={200}
            name="miniProductPath"
            placeholder="pages/goods/detail?sku={sku}"
          />
        </div>
        <p className={desk.hint}>
          {t({
            zh: '填了小程序，推送里的商品就是小程序卡片；小程序要先在公众号后台关联。不填则列出商品网址。',
            en: 'With a mini program, products become its cards; link it to the account first. Without one, their addresses are listed.',
          })}
        </p>
        <label className={desk.tick}>
          <input defaultChecked={account?.isSpaced} name="spaced" type="checkbox" />
          <span>
            {t({ zh: '推送时在中文和英文、数字之间加空格', en: 'A space between Chinese and Latin words in what is pushed' })}
          </span>
        </label>
        <div className={desk.actions}>
          <Button disabled={isBusy} size="medium" type="submit">
            {account ? t({ zh: '保存并检查', en: 'Keep and check' }) : t({ zh: '连接并检查', en: 'Connect and check' })}
          </Button>
          {account && (
            <ConfirmButton
              isDisabled={isBusy}
              label={t({ zh: '断开', en: 'Disconnect' })}
              onConfirm={() => void act('/wechat-account/disconnect', {})}
              question={t({ zh: '断开并删除 AppSecret？', en: 'Disconnect and delete the AppSecret?' })}
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

/** Asks again what the account may do. */
export function ProbeButton({ path, probedAt }: { path: `/${string}`; probedAt: string | null }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <div className={css.probe}>
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void act(path, {})} size="medium" type="button">
        {isBusy ? t({ zh: '正在检查…', en: 'Checking…' }) : t({ zh: '重新检查', en: 'Check again' })}
      </Button>
      <p aria-live="polite" className={error ? desk.error : desk.hint}>
        {error || (probedAt ? t({ zh: `上次检查：${probedAt}`, en: `Last checked: ${probedAt}` }) : '')}
      </p>
    </div>
  )
}

export const Field = ({ label, ...input }: { label: string } & ComponentProps<'input'>) => (
  <label className={desk.field}>
    {label}
    <input {...input} />
  </label>
)
