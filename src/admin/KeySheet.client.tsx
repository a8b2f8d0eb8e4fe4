'use client'
import type { ReactNode } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import { Sheet } from './reviews/Sheet.client.tsx'
import sheets from './reviews/sheets.module.css'

type Props = {
  keys: readonly { command: string; shown: string; label: Bilingual }[]
  t: (text: Bilingual) => string
  onClose: () => void
  /** What the list does not say. */
  children?: ReactNode
}

/** What the keys of a screen do. */
export function KeySheet({ keys, t, onClose, children }: Props) {
  const title = t({ zh: '按键说明', en: 'Keys' })
  return (
    <Sheet onClose={onClose} title={title}>
      <h2>{title}</h2>
      <dl className={sheets.keys}>
        {keys.map(({ command, shown, label }) => (
          <div key={command}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      {children}
      <button className={sheets.close} onClick={onClose} type="button">
        {t({ zh: '关闭（Esc）', en: 'Close (Esc)' })}
      </button>
    </Sheet>
  )
}
