'use client'
import { deskKeys } from './keys.ts'
import { Sheet } from './Sheet.client.tsx'
import styles from './sheets.module.css'
import type { DeskWords } from './use-words.client.ts'

/** What the keys do. */
export function KeyHelp({ words: { t }, onClose }: { words: DeskWords; onClose: () => void }) {
  const title = t({ zh: '按键说明', en: 'Keys' })
  return (
    <Sheet onClose={onClose} title={title}>
      <h2>{title}</h2>
      <dl className={styles.keys}>
        {deskKeys.map(({ command, shown, label }) => (
          <div key={command}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t({
          zh: '选原因时按数字或字母；看图时用左右方向键；Esc 关闭。中文输入法开着也能用；在输入框里打字时按键不起作用。',
          en: 'Reasons have figures and letters, photos the arrows left and right, Esc closes. Nothing fires while you type into a field.',
        })}
      </p>
      <button className={styles.close} onClick={onClose} type="button">
        {t({ zh: '关闭（Esc）', en: 'Close (Esc)' })}
      </button>
    </Sheet>
  )
}
