'use client'

import { useEffect } from 'react'
import { type LiveTimes, liveState } from '#content/live-state.ts'
import { latestTimes, rememberTimes } from './latest-times.client.ts'
import { serverNow, setClock } from './server-clock.client.ts'

const EVERY_MS = 60_000
/** So that not all who wait ask in the same second. */
const SPREAD_MS = 20_000
const BEFORE_MS = 15 * 60_000
const AFTER_MS = 24 * 3_600_000

/**
 * Sets the clock by the hub's, and asks now and then whether a stream began early, ended early, moved or has its replay, for as long
 * as any of that may happen soon. What is found, everything of the page that shows a state shows at its next look.
 */
export function LiveWatch({ path, times }: { path: string; times: LiveTimes }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      if (document.hidden) return
      const askedAt = Date.now()
      try {
        const answer = await fetch(`${path}/times`, { cache: 'no-store' })
        setClock(answer.headers, askedAt)
        if (answer.ok) rememberTimes(path, (await answer.json()) as LiveTimes)
      } catch {
        // Without a line the page goes on by what it knows.
      }
    }
    const again = () => {
      timer = setTimeout(
        async () => {
          if (mayChange(latestTimes(path, times))) await ask()
          again()
        },
        EVERY_MS + Math.random() * SPREAD_MS,
      )
    }
    ask()
    again()
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [path, times])
  return null
}

function mayChange(times: LiveTimes): boolean {
  const now = serverNow()
  const state = liveState(times, now)
  const start = times.startsAt ? new Date(times.startsAt).getTime() : Number.POSITIVE_INFINITY
  if (state === 'upcoming') return now > start - BEFORE_MS
  return state === 'live' || (state === 'ended' && now < start + AFTER_MS)
}
