'use client'

import { type ReactNode, useEffect, useState } from 'react'
import styles from './Reserve.module.css'
import { addReservation, type Reservation, readReservations } from './reservations.client.ts'

type Props = {
  subject: string
  href: string
  className?: string
  /** How it looks once it is reserved, when not as before: a seal shows on paper, not on its own colour. */
  reservedClassName?: string
  reserves: Reservation
  /** What stands there once it is reserved, with the seal beside it. */
  done: string
  seal: ReactNode
  children: ReactNode
}

/** The link that puts a stream into the calendar; this browser remembers that it did, and the seal presses down. */
export function Reserve({ subject, href, className, reservedClassName = className, reserves, done, seal, children }: Props) {
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
      <a
        className={state === 'open' ? className : reservedClassName}
        data-of={subject}
        data-say="reserve"
        href={href}
        onClick={reserve}
      >
        {state === 'open' ? (
          children
        ) : (
          <span className={styles.done}>
            <span className={state === 'stamped' ? styles.stamp : undefined}>{seal}</span>
            {done}
          </span>
        )}
      </a>
      <span data-unseen="" role="status">
        {state === 'stamped' ? done : ''}
      </span>
    </>
  )
}
