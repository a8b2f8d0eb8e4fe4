'use client'
import { Button, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import { channels } from '#content/channels.ts'
import { CopyButton } from './CopyButton.client.tsx'
import desk from './desk.module.css'
import css from './ShortLinks.module.css'
import { useSend } from './use-send.client.ts'

const MAKERS = ['administrator', 'editor', 'brand-manager']

/** Makes the short link of a published document for a channel, and for whoever passes it on, and copies it. */
export function ShortLinks() {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo()
  const { user } = useAuth()
  const state = useFormFields(([fields]) => fields.state?.value)
  const { t, act, isBusy, error } = useSend()
  const [channel, setChannel] = useState<string>('wecom')
  const [via, setVia] = useState('')
  const [made, setMade] = useState<string>()
  const shown = useRef<HTMLInputElement>(null)

  if (!id || !MAKERS.includes(String(user?.role))) return null
  const title = t({ zh: '带渠道的短链', en: 'Short links by channel' })
  // Products have no drafts, and reviews say by their own state whether they are shown.
  const isPublic = collectionSlug === 'products' || (collectionSlug === 'reviews' ? state === 'published' : hasPublishedDoc)

  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    setMade(undefined)
  }
  const make = async () => {
    const subject = `${collectionSlug}:${id}`
    const answer = await act<{ url: string }>('/short-links', { subject, channel, ...(via.trim() ? { via: via.trim() } : {}) })
    setMade(answer?.url)
  }
  // This stands inside the form of the document, which Enter would save.
  const makeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void make()
  }

  return (
    <fieldset className={css.panel}>
      <legend className={css.title}>{title}</legend>
      {isPublic ? (
        <>
          <label className={desk.field}>
            {t({ zh: '发到哪个渠道', en: 'Channel' })}
            <select onChange={(event) => change(setChannel)(event.target.value)} value={channel}>
              {channels.map((one) => (
                <option key={one.name} value={one.name}>
                  {t(one.label)}
                </option>
              ))}
            </select>
          </label>
          <label className={desk.field}>
            {t({ zh: '分享人代码（可不填）', en: 'Share code (optional)' })}
            <input
              maxLength={64}
              onChange={(event) => change(setVia)(event.target.value)}
              onKeyDown={makeOnEnter}
              placeholder={t({ zh: '字母、数字、_ 和 -', en: 'A-Z a-z 0-9 _ -' })}
              type="text"
              value={via}
            />
          </label>
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void make()} size="small" type="button">
            {t({ zh: '生成短链', en: 'Make the link' })}
          </Button>
          <div aria-live="polite">
            {error && <p className={css.error}>{error}</p>}
            {made && (
              <div className={css.made}>
                <input
                  aria-label={t({ zh: '短链', en: 'Short link' })}
                  onFocus={(event) => event.target.select()}
                  readOnly
                  ref={shown}
                  type="text"
                  value={made}
                />
                <CopyButton shownIn={shown} t={t} text={made} />
              </div>
            )}
          </div>
        </>
      ) : (
        <p className={css.hint}>{t({ zh: '发布之后可以生成。', en: 'Possible once it is published.' })}</p>
      )}
      <a className={css.posters} href={`/admin/posters?subject=${collectionSlug}:${id}`}>
        {t({ zh: '做海报', en: 'Make a poster' })}
      </a>
    </fieldset>
  )
}
