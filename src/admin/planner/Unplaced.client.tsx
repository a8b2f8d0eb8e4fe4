'use client'
import { useState } from 'react'
import { ItemCard } from './ItemCard.client.tsx'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'

type Props = { desk: PlannerDesk; mayPlan: boolean; onDrop: (key: string, day: null) => void; onOpen: (key: string) => void }

/** Drafts without a day: dragged onto one, or opened and given one. */
export function Unplaced({ desk: { entries, t }, mayPlan, onDrop, onOpen }: Props) {
  const [isOver, setOver] = useState(false)
  const drafts = entries.filter(({ at }) => at === null)
  return (
    <section
      aria-label={t({ zh: '还没排日期的草稿', en: 'Drafts without a day' })}
      className={styles.unplaced}
      data-over={isOver}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        if (!mayPlan) return
        event.preventDefault()
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'), null)
      }}
    >
      <h2>
        {t({ zh: '还没排日期的草稿', en: 'Drafts without a day' })} <span className={styles.count}>{drafts.length}</span>
      </h2>
      {drafts.length === 0 ? (
        <p className={styles.quiet}>
          {t({
            zh: '每篇草稿都有日期了。把计划中的条目拖到这里，可以拿掉它的日期。',
            en: 'Every draft has a day. Drag a planned item here to take its day away.',
          })}
        </p>
      ) : (
        <ul className={styles.drafts}>
          {drafts.map((entry) => (
            <li key={entry.key}>
              <ItemCard entry={entry} mayPlan={mayPlan} onOpen={onOpen} t={t} timeZone="UTC" />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
