'use client'
import { useState } from 'react'
import type { Entry, FirstPlanner, ShownDay } from './entries.ts'
import { ItemCard } from './ItemCard.client.tsx'
import { plannerAddress } from './period.ts'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'
import { dayInWords, shortDay, weekdayInWords } from './words.ts'

type Props = {
  of: ShownDay
  entries: Entry[]
  first: FirstPlanner
  desk: PlannerDesk
  /** The key of the item that was moved last: it stands there, however many do. */
  moved: string | null
  onDrop: (key: string, day: string) => void
  onOpen: (key: string) => void
  onStart: (day: string) => void
}

/** What a cell of the month shows before it says how many more there are. */
const SHOWN_IN_MONTH = 3

/** One day: its items, a place to drop one, and a new one where somebody clicks. */
export function Day({ of: { day, holiday }, entries, first, desk, moved, onDrop, onOpen, onStart }: Props) {
  const { t, language } = desk
  const { asked, today, mayPlan, timeZone } = first
  const [isOver, setOver] = useState(false)
  const isMonth = asked.view === 'month'
  const isAhead = day >= today
  const isCrowded = isMonth && entries.length > SHOWN_IN_MONTH + 1
  const shown = isCrowded ? entries.filter(({ key }, place) => place < SHOWN_IN_MONTH || key === moved) : entries
  const more = entries.length - shown.length
  const label = dayInWords(day, language)
  return (
    <section
      aria-label={label}
      className={styles.day}
      data-ahead={isAhead}
      data-day={day}
      data-empty={entries.length === 0}
      data-kind={holiday?.kind}
      data-out={isMonth && day.slice(0, 7) !== asked.day.slice(0, 7)}
      data-over={isOver}
      data-today={day === today}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        if (!mayPlan || !isAhead) return
        event.preventDefault()
        setOver(true)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'), day)
      }}
    >
      <h2 className={styles.date}>
        <span className={styles.weekday}>{weekdayInWords(day, language)}</span> {shortDay(day)}
        {day === today && <span className={styles.tag}>{t({ zh: '今天', en: 'Today' })}</span>}
        {holiday && (
          <span className={styles.tag} data-kind={holiday.kind}>
            {holiday.kind === 'free'
              ? t({ zh: `休 ${holiday.name.zh}`, en: `Off: ${holiday.name.en}` })
              : t({ zh: `班 ${holiday.name.zh}调休`, en: `Workday: ${holiday.name.en}` })}
          </span>
        )}
      </h2>
      <ul className={styles.items}>
        {shown.map((entry) => (
          <li key={entry.key}>
            <ItemCard entry={entry} mayPlan={mayPlan} onOpen={onOpen} t={t} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <a className={styles.more} href={plannerAddress({ view: 'week', day })}>
          {t({ zh: `还有 ${more} 条`, en: `${more} more` })}
        </a>
      )}
      {mayPlan && isAhead && (
        <button
          aria-label={t({ zh: `在${label}新建`, en: `New on ${label}` })}
          className={styles.start}
          onClick={() => onStart(day)}
          type="button"
        >
          ＋
        </button>
      )}
    </section>
  )
}
