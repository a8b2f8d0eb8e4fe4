'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './push.module.css'
import type { ShownReader } from './shown-push.ts'

/** Shows the draft on the WeChat of colleagues, and keeps who they are. */
export function PreviewReaders({ push, readers }: { push: string; readers: ShownReader[] }) {
  const { t, act, isBusy, error } = useSend()
  const [shown, setShown] = useState<string[]>([])
  const show = async ({ target, name }: ShownReader) => {
    if (await act('/wechat-pushes/preview', { id: push, target })) setShown((before) => [...new Set([...before, name])])
  }
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (await act('/wechat-preview-readers', Object.fromEntries(new FormData(form)))) form.reset()
  }
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '发到同事手机上预览', en: 'Show it on colleagues’ phones' })}</h2>
      {readers.length === 0 ? (
        <p className={desk.hint}>
          {t({
            zh: '还没有同事。填上同事的微信号，对方要先关注这个公众号。',
            en: 'Nobody yet. Give the WeChat name of a colleague who follows the account.',
          })}
        </p>
      ) : (
        <ul className={css.candidates}>
          {readers.map((reader) => (
            <li key={reader.target}>
              <span className={css.reader}>
                {reader.name} {reader.name !== reader.target && <small>{reader.target}</small>}
              </span>
              <span className={css.acts}>
                <Button
                  aria-label={t({ zh: `发给 ${reader.name}`, en: `Show it to ${reader.name}` })}
                  buttonStyle="secondary"
                  disabled={isBusy}
                  onClick={() => void show(reader)}
                  size="small"
                  type="button"
                >
                  {t({ zh: '发送预览', en: 'Show' })}
                </Button>
                <ConfirmButton
                  isDisabled={isBusy}
                  label={t({ zh: '移除', en: 'Remove' })}
                  onConfirm={() => void act('/wechat-preview-readers/remove', { target: reader.target })}
                  question={t({ zh: `移除 ${reader.name}？`, en: `Remove ${reader.name}?` })}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className={error ? desk.error : css.told}>
        {error || (shown.length > 0 ? t({ zh: `已发送给：${shown.join('、')}`, en: `Shown to: ${shown.join(', ')}` }) : '')}
      </p>
      <details className={css.more} open={readers.length === 0}>
        <summary>{t({ zh: '添加同事', en: 'Add a colleague' })}</summary>
        <form className={desk.form} onSubmit={(event) => void add(event)}>
          <label className={desk.field}>
            {t({ zh: '称呼', en: 'Name' })}
            <input autoComplete="off" maxLength={20} name="name" />
          </label>
          <label className={desk.field}>
            {t({ zh: '微信号或 openid', en: 'WeChat name or openid' })}
            <input autoComplete="off" maxLength={28} name="target" required />
          </label>
          <Button buttonStyle="secondary" disabled={isBusy} size="medium" type="submit">
            {t({ zh: '添加', en: 'Add' })}
          </Button>
        </form>
      </details>
    </section>
  )
}
