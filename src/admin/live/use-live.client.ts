'use client'
import { useEffect, useState } from 'react'
import type { ShownLive } from './words.ts'

const EVERY_MS = 3_000

/** `ended`: asking on is of no use, because the session is over or the role changed. */
export type LiveState = { shown: ShownLive; state: 'fresh' | 'paused' | 'lost' | 'ended'; isPaused: boolean; toggle: () => void }

/** Asks every 3 s after the last answer while the tab is seen and nobody paused it; old figures stay while there are no new ones. */
export function useLive(first: ShownLive): LiveState {
  const [shown, setShown] = useState(first)
  const [trouble, setTrouble] = useState<'lost' | 'ended'>()
  const [isPaused, setPaused] = useState(false)

  useEffect(() => {
    if (isPaused || trouble === 'ended') return
    const stop = new AbortController()
    let timer: number | undefined
    const ask = async () => {
      const answer = await fetchLive(stop.signal)
      if (stop.signal.aborted) return
      if (typeof answer === 'object') setShown(answer)
      setTrouble(typeof answer === 'object' ? undefined : answer)
      if (!document.hidden) timer = window.setTimeout(ask, EVERY_MS)
    }
    const onVisibility = () => {
      window.clearTimeout(timer)
      if (!document.hidden) void ask()
    }
    document.addEventListener('visibilitychange', onVisibility)
    timer = window.setTimeout(ask, EVERY_MS)
    return () => {
      stop.abort()
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [isPaused, trouble === 'ended'])

  return { shown, state: trouble ?? (isPaused ? 'paused' : 'fresh'), isPaused, toggle: () => setPaused(!isPaused) }
}

async function fetchLive(signal: AbortSignal): Promise<ShownLive | 'lost' | 'ended'> {
  try {
    const answer = await fetch('/api/measuring/live', { credentials: 'same-origin', signal })
    if (answer.ok) return (await answer.json()) as ShownLive
    return answer.status === 401 || answer.status === 403 ? 'ended' : 'lost'
  } catch {
    return 'lost'
  }
}
