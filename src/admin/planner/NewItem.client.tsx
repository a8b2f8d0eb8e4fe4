'use client'
import { type FormEvent, useState } from 'react'
import { type PlannedCollection, plannedTypes } from '#content/plan/plan-item.ts'
import { instantOf } from '#platform/days.ts'
import { Sheet } from '../reviews/Sheet.client.tsx'
import type { FirstPlanner } from './entries.ts'
import { MomentFields } from './MomentFields.client.tsx'
import styles from './planner.module.css'
import type { PlannerDesk } from './use-planner.client.ts'
import { dayInWords, typeOf } from './words.ts'

type Props = { day: string; desk: PlannerDesk; first: FirstPlanner; onClose: () => void }

/** A new draft where somebody clicked: its kind, its title, and the time already there. */
export function NewItem({ day: clicked, desk: { t, act, language }, first: { columns, today, timeZone }, onClose }: Props) {
  const [collection, setCollection] = useState<PlannedCollection>('articles')
  const [title, setTitle] = useState('')
  const [column, setColumn] = useState('')
  const [day, setDay] = useState(clicked)
  const [time, setTime] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const shownTime = time ?? typeOf(collection).hour
  const heading = t({ zh: `在 ${dayInWords(day, 'zh')} 新建`, en: `New on ${dayInWords(day, language)}` })

  async function start(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const at = instantOf(day, shownTime, timeZone).toISOString()
    const body = { collection, title, at, ...(collection === 'brand-stories' && column ? { column } : {}) }
    const made = await act<{ id: string }>(
      '/planner/start',
      body,
      { zh: `已新建《${title}》`, en: `“${title}” is made` },
      ({ id }) => ({
        path: '/planner/discard',
        body: { collection, id },
        done: { zh: `《${title}》已移到回收站`, en: `“${title}” is in the trash` },
      }),
    )
    setBusy(false)
    if (made) onClose()
  }

  return (
    <Sheet onClose={onClose} title={heading}>
      <h2>{heading}</h2>
      <form className={styles.form} onSubmit={start}>
        {/* First, so that the dialog opens with the cursor in it. */}
        <label>
          {t({ zh: '标题', en: 'Title' })}
          <input maxLength={120} onChange={(event) => setTitle(event.target.value)} required value={title} />
        </label>
        <fieldset className={styles.kinds}>
          <legend>{t({ zh: '类型', en: 'Kind' })}</legend>
          {plannedTypes.map((type) => (
            <label key={type.collection}>
              <input
                checked={collection === type.collection}
                name="collection"
                onChange={() => setCollection(type.collection)}
                type="radio"
              />
              {t(type.label)}
            </label>
          ))}
        </fieldset>
        {collection === 'brand-stories' && (
          <label>
            {t({ zh: '专栏', en: 'Column' })}
            <select onChange={(event) => setColumn(event.target.value)} required value={column}>
              <option value="">{t({ zh: '请选择', en: 'Choose' })}</option>
              {columns.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <MomentFields
          day={day}
          onChange={(nextDay, nextTime) => {
            setDay(nextDay)
            setTime(nextTime)
          }}
          t={t}
          time={shownTime}
          today={today}
        />
        <div className={styles.actions}>
          <button data-primary disabled={isBusy} type="submit">
            {t({ zh: '新建草稿', en: 'Make the draft' })}
          </button>
          <button onClick={onClose} type="button">
            {t({ zh: '取消', en: 'Cancel' })}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
