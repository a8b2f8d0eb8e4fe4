'use client'

import { useEffect } from 'react'
import { hasRefused } from '../privacy/refusal.client.ts'

/** Nobody reads a list in less. */
const SEEN_MS = 1_000

/** Tells the hub that somebody saw these results, and which of them was opened first; nothing of a reader who wants no counting. */
export function TellSearch({ slip }: { slip: Record<string, string> }) {
  useEffect(() => {
    if (hasRefused()) return
    // Whoever comes back to the list, or loads it again, does not ask again.
    const [came] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    let isTold = came !== undefined && came.type !== 'navigate'
    let hasOpened = false
    const tell = (door: string, more: Record<string, string> = {}) =>
      navigator.sendBeacon(`/search/${door}`, new URLSearchParams({ ...slip, ...more }))
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (isTold || document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        isTold = tell('asked')
      }, SEEN_MS)
    }
    const click = ({ target }: Event) => {
      const found = (target as Element).closest?.('a')?.closest<HTMLElement>('[data-found]')?.dataset.found
      if (!found || hasOpened) return
      const [collection = '', id = ''] = found.split(':')
      hasOpened = tell('opened', { collection, id, ...(isTold ? {} : { also: 'asked' }) })
      isTold = true
      clearTimeout(timer)
    }
    wait()
    document.addEventListener('visibilitychange', wait)
    document.addEventListener('click', click)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wait)
      document.removeEventListener('click', click)
    }
  }, [slip])
  return null
}
