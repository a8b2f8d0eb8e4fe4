'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { roles } from '#people/roles.ts'
import { say } from '#platform/bilingual.ts'
import styles from './desk.module.css'
import { InvitationTable } from './InvitationTable.client.tsx'
import type { InvitationRow } from './invitation-row.ts'
import { SecretOnce } from './SecretOnce.client.tsx'
import { useSend } from './use-send.client.ts'

type Colleague = { id: string; name: string; email: string }
type Props = { colleagues: Colleague[]; invitations: InvitationRow[]; canMail: boolean }
type Link = { link: string; email: string; isMailed: boolean }

/** The two forms (a new colleague, a lost password), the link they give, and what became of earlier ones. */
export function Invitations({ colleagues, invitations, canMail }: Props) {
  const { t, act, isBusy, error, language } = useSend()
  const [made, setMade] = useState<Link | null>(null)

  const submit = (path: string) => async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const link = await act<Link>(path, Object.fromEntries(new FormData(form)))
    if (!link) return
    setMade(link)
    form.reset()
  }

  return (
    <>
      <section className={styles.panel}>
        <h2 className={styles.panelTitle}>{t({ zh: '新同事', en: 'A new colleague' })}</h2>
        <form className={styles.form} onSubmit={submit('/invitations')}>
          <label className={styles.field}>
            {t({ zh: '邮箱', en: 'Email' })}
            <input autoComplete="off" maxLength={200} name="email" required type="email" />
          </label>
          <label className={styles.field}>
            {t({ zh: '姓名', en: 'Name' })}
            <input autoComplete="off" maxLength={40} name="name" required />
          </label>
          <label className={styles.field}>
            {t({ zh: '角色', en: 'Role' })}
            <select defaultValue="editor" name="role">
              {roles.map((role) => (
                <option key={role.value} value={role.value}>
                  {say(role.label, language)}
                </option>
              ))}
            </select>
          </label>
          <Button disabled={isBusy} size="large" type="submit">
            {t({ zh: '生成邀请链接', en: 'Make the link' })}
          </Button>
        </form>
      </section>
      <section className={styles.panel}>
        <h2 className={styles.panelTitle}>{t({ zh: '同事忘记密码', en: 'A lost password' })}</h2>
        <form className={styles.form} onSubmit={submit('/invitations/reset')}>
          <label className={styles.field}>
            {t({ zh: '同事', en: 'Colleague' })}
            <select name="userId" required>
              {colleagues.map(({ id, name, email }) => (
                <option key={id} value={id}>
                  {t({ zh: `${name}（${email}）`, en: `${name} (${email})` })}
                </option>
              ))}
            </select>
          </label>
          <Button buttonStyle="secondary" disabled={isBusy} size="large" type="submit">
            {t({ zh: '生成重置链接', en: 'Make a reset link' })}
          </Button>
        </form>
      </section>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {made && <SecretOnce note={noteOf(made, canMail, t)} secret={made.link} t={t} />}
      <InvitationTable invitations={invitations} onRevoke={(id) => void act('/invitations/revoke', { id })} />
    </>
  )
}

function noteOf({ email, isMailed }: Link, canMail: boolean, t: (text: { zh: string; en: string }) => string): string {
  if (isMailed) return t({ zh: `链接已发送到 ${email}，也可以复制后转交：`, en: `Sent to ${email}; you may also pass it on:` })
  return canMail
    ? t({ zh: `邮件没有发出，请复制链接转交给 ${email}：`, en: `The mail did not go out. Copy the link for ${email}:` })
    : t({ zh: `请复制链接转交给 ${email}（未配置发信邮箱）：`, en: `Copy the link for ${email} (no mail server is set up):` })
}
