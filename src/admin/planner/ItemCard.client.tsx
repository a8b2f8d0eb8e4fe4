'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import { dayOf, timeOf } from '#platform/days.ts'
import type { Entry } from './entries.ts'
import styles from './planner.module.css'
import { sealOf, shortDay, stateInWords, titleOf, turnInWords, typeOf } from './words.ts'

type Props = {
  entry: Entry
  mayPlan: boolean
  timeZone: string
  /** Where no day stands above it. */
  withDay?: boolean
  t: (text: Bilingual) => string
  onOpen: (key: string) => void
}

/** An item in its day: kind, time, title and state. A link, because every browser lets one be dragged; a plain press opens the sheet. */
export function ItemCard({ entry, mayPlan, timeZone, withDay = false, t, onOpen }: Props) {
  const { key, id, at, collection, state, isMovable } = entry
  return (
    <a
      className={styles.item}
      data-item={key}
      data-state={state}
      draggable={mayPlan && isMovable}
      href={`/admin/collections/${collection}/${id}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOpen(key)
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', key)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <span className={styles.head}>
        <span aria-hidden="true" className={styles.seal}>
          {sealOf(collection)}
        </span>
        <span className={styles.hidden}>{t(typeOf(collection).label)} </span>
        {at && (
          <time dateTime={at}>
            {withDay && `${shortDay(dayOf(new Date(at), timeZone))} `}
            {timeOf(new Date(at), timeZone)}
          </time>
        )}{' '}
        {at && <span className={styles.state}>{t(stateInWords(entry))}</span>}
        {entry.embargo && <span className={styles.state}>{t({ zh: '禁发', en: 'Embargo' })}</span>}
      </span>{' '}
      <span className={styles.title}>{t(titleOf(entry))}</span>{' '}
      {entry.turn && <span className={styles.turn}>{t(turnInWords(entry.turn))}</span>}
    </a>
  )
}
