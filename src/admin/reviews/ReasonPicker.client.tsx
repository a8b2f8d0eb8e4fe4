'use client'
import type { KeyboardEvent } from 'react'
import { reasonCodes } from '#reviews/reason-codes.ts'
import { type ReviewAction, reviewActions, ruleOf } from '#reviews/review-actions.ts'
import { nameOf } from './keys.ts'
import { Sheet } from './Sheet.client.tsx'
import styles from './sheets.module.css'
import type { DeskWords } from './use-words.client.ts'

const MARKS = '123456789abcdefghijkl'

type Props = { action: ReviewAction; count: number; words: DeskWords; onPick: (code: string) => void; onClose: () => void }

/** The reasons of the closed list that fit, each with its figure or letter. One press decides. */
export function ReasonPicker({ action, count, words: { t }, onPick, onClose }: Props) {
  const reasons = reasonCodes.filter(({ isEditable }) => ruleOf(action).code !== 'editable' || isEditable)
  const onKey = (event: KeyboardEvent) => {
    const { key, code, shiftKey } = event.nativeEvent
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const reason = reasons[MARKS.indexOf(nameOf({ key, code, shiftKey }) || ' ')]
    if (!reason) return
    event.preventDefault()
    onPick(reason.value)
  }
  const title = `${t(reviewActions[action].label)} · ${t({ zh: `选择原因（${count} 条）`, en: `reason (${count})` })}`
  return (
    <Sheet onClose={onClose} onKey={onKey} title={title}>
      <h2>{title}</h2>
      <p>
        {t({
          zh: '作者会看到原因下面的那句话。低分和抱怨不是理由。',
          en: 'The author reads the sentence below the reason. A low rating is none.',
        })}
      </p>
      <ul className={styles.reasons}>
        {reasons.map(({ value, label, told }, at) => (
          <li key={value}>
            <button onClick={() => onPick(value)} type="button">
              <kbd>{MARKS[at]?.toUpperCase()}</kbd>
              <span>
                <strong>{t(label)}</strong>
                <small>{t(told)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button className={styles.close} onClick={onClose} type="button">
        {t({ zh: '取消（Esc）', en: 'Cancel (Esc)' })}
      </button>
    </Sheet>
  )
}
