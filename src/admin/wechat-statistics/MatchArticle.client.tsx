'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './statistics.module.css'

type Props = { msgid: string; title: string; content: string | null }

/** Which content of the hub an article is; an empty field parts them. */
export function MatchArticle({ msgid, title, content }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [isOpen, setOpen] = useState(false)
  const [named, setNamed] = useState(content ?? '')
  const save = async () => {
    if (await act('/wechat-statistics/match', { msgid, content: named })) setOpen(false)
  }
  if (!isOpen)
    return (
      <button className={css.link} onClick={() => setOpen(true)} type="button">
        {content ?? t({ zh: '对应到内容…', en: 'Say which content' })}
        <span className={css.unseen}>{t({ zh: `：修改《${title}》对应的内容`, en: `: change what “${title}” is` })}</span>
      </button>
    )
  return (
    <form
      className={css.match}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <label className={desk.field}>
        {t({ zh: '标题或页面地址（留空表示都不是）', en: 'Title or address (none when empty)' })}
        {/* biome-ignore lint/a11y/noAutofocus: it was opened to be written in */}
        <input autoFocus maxLength={300} onChange={(event) => setNamed(event.target.value)} value={named} />
      </label>
      <div className={desk.actions}>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} size="small" type="submit">
          {t({ zh: '保存', en: 'Save' })}
        </Button>
        <Button buttonStyle="subtle" margin={false} onClick={() => setOpen(false)} size="small" type="button">
          {t({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
