'use client'
import { useRef } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { CopyButton } from './CopyButton.client.tsx'
import desk from './desk.module.css'
import { useSend } from './use-send.client.ts'

/** A link to be copied, by the button or, where a browser does not allow that, by hand. */
export function CopyLink({ url, label = { zh: '评价链接', en: 'Review link' } }: { url: string; label?: Bilingual }) {
  const { t } = useSend()
  const shown = useRef<HTMLInputElement>(null)
  return (
    <span className={desk.actions}>
      <input aria-label={t(label)} readOnly ref={shown} size={18} value={url} />
      <CopyButton shownIn={shown} t={t} text={url} />
    </span>
  )
}
