'use client'
import { Button } from '@payloadcms/ui'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './account.module.css'

type Props = {
  /** Where the form goes; `/disconnect` and `/probe` follow it. */
  path: `/${string}`
  /** The account's id, once there is one. */
  id: string | undefined
  /** What the platform calls its secret. */
  secret: string
  connect: Bilingual
  hint: Bilingual
  children: ReactNode
}

/** Connects an account of WeChat or 企业微信, changes its credentials, forgets it. The secret is emptied once it is kept. */
export function AccountFrame({ path, id, secret, connect, hint, children }: Props) {
  const { t, act, isBusy, error } = useSend()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const isKept = await act(path, Object.fromEntries(new FormData(form)))
    if (isKept) form.querySelector<HTMLInputElement>('[name=secret]')!.value = ''
  }
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t(id ? { zh: '修改账号', en: 'Change the account' } : connect)}</h2>
      <p className={desk.hint}>{t(hint)}</p>
      <form className={desk.stack} key={id} onSubmit={submit}>
        {children}
        <div className={desk.actions}>
          <Button disabled={isBusy} size="medium" type="submit">
            {id ? t({ zh: '保存并检查', en: 'Keep and check' }) : t({ zh: '连接并检查', en: 'Connect and check' })}
          </Button>
          {id && (
            <ConfirmButton
              isDisabled={isBusy}
              label={t({ zh: '断开', en: 'Disconnect' })}
              onConfirm={() => void act(`${path}/disconnect`, {})}
              question={t({ zh: `断开并删除 ${secret}？`, en: `Disconnect and delete the ${secret}?` })}
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

type Named = { name: string | undefined; nameLabel: Bilingual; label: string } & Omit<ComponentProps<'input'>, 'name'> & {
    of: string
  }

/** What an account is called, and in the field `of` the id that the platform gave it. */
export function NameAndId({ name, nameLabel, of, ...id }: Named) {
  const { t } = useSend()
  return (
    <>
      <Field autoComplete="off" defaultValue={name} label={t(nameLabel)} maxLength={40} name="name" />
      <Field {...id} autoComplete="off" maxLength={18} name={of} required />
    </>
  )
}

/** The secret of an account; one that is kept stays when nothing is typed. */
export function SecretField({ name, isKept }: { name: string; isKept: boolean }) {
  const { t } = useSend()
  const label = isKept ? t({ zh: `${name}（不改就留空）`, en: `${name} (empty: unchanged)` }) : name
  return <Field autoComplete="new-password" label={label} maxLength={64} name="secret" required={!isKept} type="password" />
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
