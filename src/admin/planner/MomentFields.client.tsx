'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import styles from './planner.module.css'

type Props = {
  day: string
  time: string
  today: string
  t: (text: Bilingual) => string
  onChange: (day: string, time: string) => void
}

/** A day and a minute, in the zone of the hub. */
export function MomentFields({ day, time, today, t, onChange }: Props) {
  return (
    <div className={styles.moment}>
      <label>
        {t({ zh: '日期', en: 'Day' })}
        <input min={today} onChange={(event) => onChange(event.target.value, time)} required type="date" value={day} />
      </label>
      <label>
        {t({ zh: '时间', en: 'Time' })}
        <input onChange={(event) => onChange(day, event.target.value)} required type="time" value={time} />
      </label>
    </div>
  )
}
