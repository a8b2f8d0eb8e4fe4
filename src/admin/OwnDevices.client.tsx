'use client'
import { useRef } from 'react'
import { ConfirmButton } from './ConfirmButton.client.tsx'
import { CopyButton } from './CopyButton.client.tsx'
import styles from './desk.module.css'
import { useSend } from './use-send.client.ts'

/** Shows the link, copies it, and makes another one in its place. */
export function OwnDevices({ url, madeAt }: { url: string; madeAt: string }) {
  const { t, act, isBusy, error } = useSend()
  const code = useRef<HTMLElement>(null)
  return (
    <section className={`${styles.panel} ${styles.stack}`}>
      <h2 className={styles.panelTitle}>{t({ zh: '您的链接', en: 'Your link' })}</h2>
      <div className={styles.secret}>
        <code ref={code}>{url}</code>
        <span className={styles.hint}>{t({ zh: `${madeAt} 生成`, en: `Made ${madeAt}` })}</span>
        <div className={styles.actions}>
          <CopyButton shownIn={code} t={t} text={url} />
          <ConfirmButton
            isDisabled={isBusy}
            label={t({ zh: '换一个链接', en: 'Make another one' })}
            onConfirm={() => void act('/own-device-link', {})}
            question={t({ zh: '确认？旧链接将失效', en: 'Really? The old one ends' })}
          />
        </div>
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <p className={styles.hint}>
        {t({
          zh: '发到自己的微信（如“文件传输助手”）打开即可，每个浏览器各打开一次。请勿发给顾客：打开的人就不再计入统计。链接外传了就换一个，旧链接几秒内失效，用它标记过的设备会重新计入，请再打开一次新链接。',
          en: 'Send it to yourself and open it once in each browser. Keep it from customers: whoever opens it is no longer counted. If it got out, make another one: the old one ends within seconds, devices it marked are counted again and need the new one.',
        })}
      </p>
    </section>
  )
}
