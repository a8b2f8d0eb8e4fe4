'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { ConfirmButton } from './ConfirmButton.client.tsx'
import styles from './desk.module.css'
import { SecretOnce } from './SecretOnce.client.tsx'
import { useSend } from './use-send.client.ts'

type Key = { id: string; label: string; prefix: string; createdBy: string; createdAt: string; revokedAt: string | null }

/** Makes a key, shows it once, and lists all of them with a button to end each. */
export function ApiKeys({ keys }: { keys: Key[] }) {
  const { t, act, isBusy, error } = useSend()
  const [made, setMade] = useState('')
  const heads = {
    label: t({ zh: '用途', en: 'For' }),
    prefix: t({ zh: '开头', en: 'Begins with' }),
    by: t({ zh: '创建人', en: 'Made by' }),
    at: t({ zh: '创建时间', en: 'Made at' }),
    state: t({ zh: '状态', en: 'State' }),
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const answer = await act<{ key: string }>('/api-keys', { label: new FormData(form).get('label') })
    if (!answer) return
    setMade(answer.key)
    form.reset()
  }

  return (
    <>
      <section className={styles.panel}>
        <form className={styles.form} onSubmit={submit}>
          <label className={styles.field}>
            {t({ zh: '用途（例如：商城订单同步）', en: 'What it is for' })}
            <input autoComplete="off" maxLength={60} name="label" required />
          </label>
          <Button disabled={isBusy} size="large" type="submit">
            {t({ zh: '生成密钥', en: 'Make a key' })}
          </Button>
        </form>
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        {made && (
          <SecretOnce
            note={t({ zh: '请立即复制保存，离开后无法再次查看：', en: 'Copy it now; it is not shown again:' })}
            secret={made}
            t={t}
          />
        )}
      </section>
      {keys.length === 0 ? (
        <p className={styles.hint}>
          {t({
            zh: '还没有生成过密钥。首次启动时写入数据目录的 HUB_API_KEY 一直有效，不在此列。',
            en: 'No keys yet. HUB_API_KEY of the settings always works and is not listed here.',
          })}
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(heads).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th aria-label={t({ zh: '操作', en: 'Actions' })} scope="col" />
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <td data-label={heads.label}>{key.label}</td>
                <td data-label={heads.prefix}>
                  <code>{key.prefix}…</code>
                </td>
                <td data-label={heads.by}>{key.createdBy}</td>
                <td data-label={heads.at}>{key.createdAt}</td>
                <td className={styles.state} data-label={heads.state}>
                  {key.revokedAt ? `${t({ zh: '已作废', en: 'Revoked' })} ${key.revokedAt}` : t({ zh: '有效', en: 'Active' })}
                </td>
                <td>
                  {!key.revokedAt && (
                    <ConfirmButton
                      isDisabled={isBusy}
                      label={t({ zh: '作废', en: 'Revoke' })}
                      onConfirm={() => void act('/api-keys/revoke', { id: key.id })}
                      question={t({ zh: '确认作废？', en: 'Really?' })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
