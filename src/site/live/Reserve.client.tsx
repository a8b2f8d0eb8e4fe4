'use client'

import type { ReactNode } from 'react'
import { addReservation, type Reservation } from './reservations.client.ts'

type Props = { subject: string; href: string; className?: string; reserves: Reservation; children: ReactNode }

/** The link that puts a stream into the calendar; this browser remembers that it did. */
export function Reserve({ subject, href, className, reserves, children }: Props) {
  return (
    <a className={className} data-of={subject} data-say="reserve" href={href} onClick={() => addReservation(reserves)}>
      {children}
    </a>
  )
}
