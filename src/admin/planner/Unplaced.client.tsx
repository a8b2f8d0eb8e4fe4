'use client'
import { useState } from 'react'
import { dayOf } from '#platform/days.ts'
import type { FirstPlanner } from './entries.ts'
import { ItemCard } from './ItemCard.client.tsx'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'

type Props = { desk: PlannerDesk; first: FirstPlanner; onDrop: (key: string, day: null) => void; onOpen: (key: string) => void }

/** Drafts without a day: dragged onto one, or opened and given one. */
export function Unplaced({ desk: { entries, t }, first: { days, mayPlan, timeZone }, onDrop, onOpen }: Props) {
  const [isOver, setOver] = useState(false)
  const shownFrom = days[0]?.day ?? ''
  const drafts = entries.filter(
    ({ at, state }) => at === null || (state === 'missed' && dayOf(new Date(at), timeZone) < shownFrom),
  )
  return (
    <section
      aria-label={t({ zh: '还没排日期或已错过的草稿', en: 'Drafts without a day, or past it' })}
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
        {t({ zh: '还没排日期或已错过的草稿', en: 'Drafts without a day, or past it' })}{' '}
        <span className={styles.count}>{drafts.length}</span>
      </h2>
      {drafts.length === 0 ? (
        <p className={styles.quiet}>
          {t({
            zh: '每篇草稿都有日期了。点开计划中的条目，或把它拖到这里，可以拿掉日期。',
            en: 'Every draft has a day. Open a planned item, or drag it here, to take its day away.',
          })}
        </p>
      ) : (
        <ul className={styles.drafts}>
          {drafts.map((entry) => (
            <li key={entry.key}>
              <ItemCard entry={entry} mayPlan={mayPlan} onOpen={onOpen} t={t} timeZone={timeZone} withDay />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
