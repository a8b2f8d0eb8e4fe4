'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import styles from './desk.module.css'
import { OrderSourceTable, type SourceRow } from './OrderSourceTable.client.tsx'
import { SecretOnce } from './SecretOnce.client.tsx'
import { useSend } from './use-send.client.ts'

type Props = {
  sources: SourceRow[]
  defaultSource: string
  /** How many secrets of the default source are active now. */
  activeDefaults: number
}

/** Opens a source, shows its secret once, rotates and closes. */
export function OrderSources({ sources, defaultSource, activeDefaults }: Props) {
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
      <section className={styles.panel}>
        <h2 className={styles.panelTitle}>
          {t({ zh: `默认来源 ${defaultSource}`, en: `The default source, ${defaultSource}` })}
        </h2>
        {activeDefaults === 0 ? (
          <p className={styles.error}>
            {t({
              zh: '没有设置 HUB_ORDER_SECRET，它的订单会被拒绝。请在环境变量里写上密钥，然后重启本站。',
              en: 'HUB_ORDER_SECRET is not set, so its orders are refused. Set it in the environment and start the hub again.',
            })}
          </p>
        ) : (
          <>
            <p>
              {activeDefaults === 1
                ? t({
                    zh: '现有 1 把密钥有效，来自环境变量 HUB_ORDER_SECRET。',
                    en: 'One secret is active, from the setting HUB_ORDER_SECRET.',
                  })
                : t({
                    zh: '更换中：HUB_ORDER_SECRET 里的 2 把密钥同时有效。',
                    en: 'Rotating: both secrets in HUB_ORDER_SECRET work.',
                  })}
            </p>
            <p className={styles.hint}>
              {t({
                zh: '更换步骤：① 把 HUB_ORDER_SECRET 写成“新密钥,旧密钥”（英文逗号隔开，最多两把），重启本站；② 在商城后台换成新密钥；③ 只留新密钥，再重启一次。推送地址 /hooks/orders/mall 不变。',
                en: 'To rotate: 1. write HUB_ORDER_SECRET as “new,old” (a comma between, at most two) and start the hub again; 2. give the mall the new one; 3. leave only the new one and start again. The address /hooks/orders/mall stays.',
              })}
            </p>
          </>
        )}
      </section>
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
