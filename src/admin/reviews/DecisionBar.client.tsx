'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import type { ReviewAction } from '#reviews/review-actions.ts'
import styles from './item.module.css'
import { deskKeys } from './keys.ts'
import type { DeskWords } from './use-words.client.ts'

/** What is decided with one press; an answer and a removal have forms of their own. */
export const pressed = ['approve', 'restore', 'unflag', 'return', 'reject', 'escalate', 'hide'] as const
export type Pressed = (typeof pressed)[number]

export const isPressed = (action: string): action is Pressed => (pressed as readonly string[]).includes(action)

type Props = { may: readonly ReviewAction[]; words: DeskWords; isBusy: boolean; onDecide: (action: Pressed) => void }

/** The decisions that are possible now, each with its key. */
export function DecisionBar({ may, words: { t }, isBusy, onDecide }: Props) {
  const shown = pressed.filter((action) => may.includes(action))
  if (shown.length === 0) return null
  return (
    <fieldset aria-label={t({ zh: '决定', en: 'Decide' })} className={styles.decisions}>
      {shown.map((action) => (
        <button
          data-main={action === 'approve' || action === 'restore'}
          disabled={isBusy}
          key={action}
          onClick={() => onDecide(action)}
          type="button"
        >
          {t(labelOf(action))} <kbd>{keyOf(action)}</kbd>
        </button>
      ))}
    </fieldset>
  )
}

const keyOf = (action: Pressed): string => deskKeys.find(({ command }) => command === action)?.shown ?? ''
export const labelOf = (action: Pressed): Bilingual =>
  deskKeys.find(({ command }) => command === action)?.label ?? { zh: action, en: action }
