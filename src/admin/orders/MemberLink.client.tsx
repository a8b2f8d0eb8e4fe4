'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { CopyButton } from '../CopyButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

/** Makes the link with which the buyer of an order signs in, and copies it. */
export function MemberLink({ order }: { order: number }) {
  const { t, act, isBusy, error } = useSend()
  const [url, setUrl] = useState('')
  const code = useRef<HTMLElement>(null)
  const make = async () => setUrl((await act<{ url: string }>('/member-link', { order }))?.url ?? '')
  return (
    <section className={`${desk.panel} ${desk.stack}`}>
      <h2 className={desk.panelTitle}>{t({ zh: '买家登录链接', en: 'Sign-in link of the buyer' })}</h2>
      <p className={desk.hint}>
        {t({
          zh: '只发给这笔订单的买家本人。打开后点“登录”，30 天内有效；登录后，这台设备上的浏览会归到该会员名下。',
          en: 'Only for the buyer of this order. It works for 30 days; what the device reads then counts as the member’s.',
        })}
      </p>
      {url ? (
        <div className={desk.secret}>
          <code ref={code}>{url}</code>
          <div className={desk.actions}>
            <CopyButton shownIn={code} t={t} text={url} />
          </div>
        </div>
      ) : (
        <div className={desk.actions}>
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void make()} size="small">
            {t({ zh: '生成登录链接', en: 'Make a sign-in link' })}
          </Button>
        </div>
      )}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
