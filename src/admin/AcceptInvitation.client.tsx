'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import styles from './desk.module.css'
import { useSend } from './use-send.client.ts'

type Props = { email: string; token: string; minCharacters: number }

/** The one form of an invitation: a password, twice. Afterwards the way to sign in. */
export function AcceptInvitation({ email, token, minCharacters }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [differs, setDiffers] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setDiffers(form.get('password') !== form.get('again'))
    if (form.get('password') !== form.get('again')) return
    // A full load, so that nothing of this page or its address stays in the history of the admin.
    if (await act('/invitations/accept', { token, password: form.get('password') })) window.location.replace('/admin/login')
  }
  const message = differs ? t({ zh: '两次输入的密码不一致。', en: 'The two passwords differ.' }) : error

  return (
    <form className={styles.stack} onSubmit={submit}>
      <label className={styles.field}>
        {t({ zh: '账号', en: 'Account' })}
        <input autoComplete="username" name="email" readOnly type="email" value={email} />
      </label>
      <label className={styles.field}>
        {t({ zh: '密码', en: 'Password' })}
        <input
          aria-describedby="password-hint"
          autoComplete="new-password"
          maxLength={200}
          minLength={minCharacters}
          name="password"
          required
          type="password"
        />
      </label>
      <span className={styles.hint} id="password-hint">
        {t({
          zh: `至少 ${minCharacters} 个字符，可以是一句好记的话；不要包含姓名或邮箱。`,
          en: `At least ${minCharacters} characters, a sentence you remember; without your name or address.`,
        })}
      </span>
      <label className={styles.field}>
        {t({ zh: '再输入一次', en: 'Once more' })}
        <input autoComplete="new-password" maxLength={200} name="again" required type="password" />
      </label>
      {message && (
        <p className={styles.error} role="alert">
          {message}
        </p>
      )}
      <Button disabled={isBusy} size="large" type="submit">
        {t({ zh: '保存密码', en: 'Save the password' })}
      </Button>
    </form>
  )
}
