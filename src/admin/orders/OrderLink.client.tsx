'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { CopyButton } from '../CopyButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

type Props = { order: number; endpoint: string; title: Bilingual; hint: Bilingual; make: Bilingual }

/** Makes a link for the buyer of an order, and copies it. */
export function OrderLink({ order, endpoint, title, hint, make }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [url, setUrl] = useState('')
  const code = useRef<HTMLElement>(null)
  const ask = async () => setUrl((await act<{ url: string }>(endpoint, { order }))?.url ?? '')
  return (
    <section className={`${desk.panel} ${desk.stack}`}>
      <h2 className={desk.panelTitle}>{t(title)}</h2>
      <p className={desk.hint}>{t(hint)}</p>
      {url ? (
        <div className={desk.secret}>
          <code ref={code}>{url}</code>
          <div className={desk.actions}>
            <CopyButton shownIn={code} t={t} text={url} />
          </div>
        </div>
      ) : (
        <div className={desk.actions}>
          <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void ask()} size="small">
            {t(make)}
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
