'use client'

import { useEffect, useState } from 'react'

/** The time in ms, renewed every `everyMs` while the page is visible; `null` until the browser has taken over. */
export function useNow(everyMs: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setNow(Date.now())
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
