'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import desk from './desk.module.css'
import { useSend } from './use-send.client.ts'

/** What buyers are asked with; saved only when it asks neutrally. */
export function RequestText({ text }: { text: string }) {
  const { t, act, isBusy, error } = useSend()
  const [isKept, setKept] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setKept(false)
    const typed = String(new FormData(event.currentTarget).get('text'))
    setKept((await act('/review-request-text', { text: typed })) !== null)
  }
  return (
    <details className={desk.panel}>
      <summary>{t({ zh: '邀请的话', en: 'The message' })}</summary>
      <form className={desk.stack} onSubmit={submit}>
        <label className={desk.field}>
          {t({
            zh: '{链接} 换成这笔订单的链接，{奖励} 换成已承诺的奖励；没有奖励时，含 {奖励} 的那一句不发',
            en: '{链接} becomes the link of the order, {奖励} what was promised; its sentence is left out when nothing was',
          })}
          <textarea defaultValue={text} maxLength={500} name="text" required rows={4} />
        </label>
        <div>
          <Button buttonStyle="secondary" disabled={isBusy} size="small" type="submit">
            {t({ zh: '保存', en: 'Save' })}
          </Button>
        </div>
        <div aria-live="polite">
          {error ? <p className={desk.error}>{error}</p> : null}
          {isKept ? <p>{t({ zh: '已保存。', en: 'Saved.' })}</p> : null}
        </div>
      </form>
    </details>
  )
}
