'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import styles from './desk.module.css'
import { OrderSourceTable, type SourceRow } from './OrderSourceTable.client.tsx'
import { SecretOnce } from './SecretOnce.client.tsx'
import { useSend } from './use-send.client.ts'

type Props = { sources: SourceRow[]; defaultSource: string; isDefaultSet: boolean }

/** Opens a source, shows its secret once, rotates and closes. */
export function OrderSources({ sources, defaultSource, isDefaultSet }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [made, setMade] = useState<{ slug: string; secret: string } | null>(null)

  const showSecret = async (path: string, body: { slug: string; label?: string }): Promise<boolean> => {
    const answer = await act<{ secret: string }>(path, body)
    if (answer) setMade({ slug: body.slug, secret: answer.secret })
    return answer !== null
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const body = { slug: String(data.get('slug')).trim(), label: String(data.get('label')) }
    if (await showSecret('/order-sources', body)) form.reset()
  }

  return (
    <>
      <section className={styles.panel}>
        <h2 className={styles.panelTitle}>{t({ zh: '新增来源', en: 'A new source' })}</h2>
        <form className={styles.form} onSubmit={submit}>
          <label className={styles.field}>
            {t({ zh: '标识（小写字母、数字、连字符）', en: 'Slug (a-z, 0-9, -)' })}
            <input autoComplete="off" maxLength={40} name="slug" pattern="[a-z0-9][a-z0-9\-]*" placeholder="youzan" required />
          </label>
          <label className={styles.field}>
            {t({ zh: '名称', en: 'Name' })}
            <input
              autoComplete="off"
              maxLength={60}
              name="label"
              placeholder={t({ zh: '有赞旗舰店', en: 'Flagship store' })}
              required
            />
          </label>
          <Button disabled={isBusy} size="large" type="submit">
            {t({ zh: '新增并生成密钥', en: 'Add and make a secret' })}
          </Button>
        </form>
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        {made && (
          <SecretOnce
            note={t({
              zh: `“${made.slug}” 的签名密钥，请立即复制到商城后台，离开后无法再次查看：`,
              en: `The signing secret of “${made.slug}”. Copy it now; it is not shown again:`,
            })}
            secret={made.secret}
            t={t}
          />
        )}
      </section>
      <p className={styles.hint}>
        {isDefaultSet
          ? t({
              zh: `默认来源 “${defaultSource}” 的密钥在环境变量 HUB_ORDER_SECRET 里，更换时写成“新,旧”两把。`,
              en: `The secret of the default source “${defaultSource}” is the setting HUB_ORDER_SECRET; write “new,old” while you rotate it.`,
            })
          : t({
              zh: `默认来源 “${defaultSource}” 没有密钥（HUB_ORDER_SECRET 未设置），其订单会被拒绝。`,
              en: `The default source “${defaultSource}” has no secret (HUB_ORDER_SECRET is not set); its orders are refused.`,
            })}
      </p>
      <OrderSourceTable
        isBusy={isBusy}
        onClose={(slug) => void act('/order-sources/close', { slug })}
        onFinish={(slug) => void act('/order-sources/finish', { slug })}
        onRotate={(slug) => void showSecret('/order-sources/rotate', { slug })}
        sources={sources}
        t={t}
      />
    </>
  )
}
