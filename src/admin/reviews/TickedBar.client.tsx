'use client'
import type { DeskTab } from '#reviews/desk/desk-tabs.ts'
import { labelOf, type Pressed } from './DecisionBar.client.tsx'
import styles from './desk.module.css'
import type { DeskQueue } from './use-queue.client.ts'
import type { DeskWords } from './use-words.client.ts'

type Props = { queue: DeskQueue; words: DeskWords; isBusy: boolean; onDecide: (action: Pressed) => void }

/** What is done to all that is ticked. Each is decided for itself. */
export function TickedBar({ queue, words: { t }, isBusy, onDecide }: Props) {
  if (queue.ticked.size === 0) return null
  return (
    <fieldset aria-label={t({ zh: '批量处理', en: 'All that is ticked' })} className={styles.ticked}>
      <strong>{t({ zh: `已勾选 ${queue.ticked.size} 条`, en: `${queue.ticked.size} ticked` })}</strong>
      {forMany[queue.tab].map((action) => (
        <button disabled={isBusy} key={action} onClick={() => onDecide(action)} type="button">
          {t({ zh: `批量${labelOf(action).zh}`, en: `${labelOf(action).en}: all` })}
        </button>
      ))}
    </fieldset>
  )
}

const forMany: Record<DeskTab, readonly Pressed[]> = {
  pending: ['approve', 'return', 'reject', 'escalate'],
  escalated: ['approve', 'return', 'reject'],
  appealed: ['approve', 'return', 'reject'],
  flagged: ['unflag', 'reject', 'hide'],
  hidden: ['restore', 'reject'],
  returned: [],
}
