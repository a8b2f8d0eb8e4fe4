'use client'

import { type ReactNode, useEffect, useState } from 'react'
import styles from './Reserve.module.css'
import { addReservation, type Reservation, readReservations } from './reservations.client.ts'

type Props = {
  subject: string
  href: string
  className?: string
  reserves: Reservation
  /** What stands there once it is reserved, with the seal beside it. */
  done: string
  seal: ReactNode
  children: ReactNode
}

/** The link that puts a stream into the calendar; this browser remembers that it did, and the seal presses down. */
export function Reserve({ subject, href, className, reserves, done, seal, children }: Props) {
  const [state, setState] = useState<'open' | 'stamped' | 'kept'>('open')
  useEffect(() => {
    if (readReservations().some(({ path }) => path === reserves.path)) setState('kept')
  }, [reserves.path])
  const reserve = () => {
    addReservation(reserves)
    setState('stamped')
  }
  return (
    <>
      <a className={className} data-of={subject} data-say="reserve" href={href} onClick={reserve}>
        {state === 'open' ? (
          children
        ) : (
          <span className={styles.done}>
            <span className={state === 'stamped' ? styles.stamp : undefined}>{seal}</span>
            {done}
          </span>
        )}
      </a>
      <span className={styles.said} role="status">
        {state === 'stamped' ? done : ''}
      </span>
    </>
  )
}
