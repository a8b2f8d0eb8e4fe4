'use client'
import { useRef } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { CopyButton } from './CopyButton.client.tsx'
import styles from './desk.module.css'

type Props = { secret: string; note: string; t: (text: Bilingual) => string }

/** Something that is shown this once: to be copied now. */
export function SecretOnce({ secret, note, t }: Props) {
  const code = useRef<HTMLElement>(null)
  return (
    <div className={styles.secret} role="status">
      <span>{note}</span>
      <code ref={code}>{secret}</code>
      <div className={styles.actions}>
        <CopyButton shownIn={code} t={t} text={secret} />
      </div>
    </div>
  )
}
