'use client'

import { useEffect, useRef, useState } from 'react'
import { type Reservation, readReservations, removeReservation } from '../live/reservations.client.ts'
import styles from './MyReviews.module.css'

type Props = { isEnglish: boolean; words: { title: string; text: string; none: string; remove: string } }

/** The streams that this browser has reserved: nobody else keeps them. */
export function MyReservations({ isEnglish, words }: Props) {
  const [all, setAll] = useState<Reservation[]>([])
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => setAll(readReservations()), [])
  const remove = (path: string) => {
    removeReservation(path)
    setAll(readReservations())
    // The button went with its line.
    note.current?.focus()
  }
  const moment = (at: string) =>
    new Intl.DateTimeFormat(isEnglish ? 'en' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <section className={styles.part}>
      <h2>{words.title}</h2>
      <p className={styles.note} ref={note} tabIndex={-1}>
        {all.length === 0 ? words.none : words.text}
      </p>
      <ul className={styles.list}>
        {all.map(({ path, title, startsAt }) => (
          <li key={path}>
            <a className={styles.link} href={isEnglish ? `/en${path}` : path} lang="zh-Hans-CN">
              {title}
            </a>
            <p className={styles.note}>
              <time dateTime={startsAt}>{moment(startsAt)}</time>
            </p>
            <button aria-label={`${words.remove} ${title}`} className={styles.remove} onClick={() => remove(path)} type="button">
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
