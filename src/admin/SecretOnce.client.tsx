'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import styles from './desk.module.css'

type Props = { secret: string; note: string; t: (text: Bilingual) => string }

/** Something that is shown this once: to be copied now. */
export function SecretOnce({ secret, note, t }: Props) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <div className={styles.secret} role="status">
      <span>{note}</span>
      <code>{secret}</code>
      <div className={styles.actions}>
        <Button buttonStyle="secondary" onClick={() => void copy()} size="small">
          {isCopied ? t({ zh: '已复制', en: 'Copied' }) : t({ zh: '复制', en: 'Copy' })}
        </Button>
      </div>
    </div>
  )
}
