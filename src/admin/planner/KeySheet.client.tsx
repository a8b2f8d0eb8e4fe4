'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import { Sheet } from '../reviews/Sheet.client.tsx'
import sheets from '../reviews/sheets.module.css'
import { plannerKeys } from './keys.ts'

/** What the keys do. */
export function KeySheet({ t, onClose }: { t: (text: Bilingual) => string; onClose: () => void }) {
  const title = t({ zh: '按键说明', en: 'Keys' })
  return (
    <Sheet onClose={onClose} title={title}>
      <h2>{title}</h2>
      <dl className={sheets.keys}>
        {plannerKeys.map(({ command, shown, label }) => (
          <div key={command}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <button className={sheets.close} onClick={onClose} type="button">
        {t({ zh: '关闭（Esc）', en: 'Close (Esc)' })}
      </button>
    </Sheet>
  )
}
