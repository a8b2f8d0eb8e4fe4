'use client'

import { useEffect, useState } from 'react'
import { serverNow } from './server-clock.client.ts'

/**
 * The time in ms by the hub's clock as far as it is known, renewed every `everyMs` while the page is visible; `null` until the browser
 * has taken over.
 */
export function useNow(everyMs: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setNow(serverNow())
    }
    look()
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [everyMs])
  return now
}
