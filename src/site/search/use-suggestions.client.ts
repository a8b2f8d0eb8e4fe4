import { useEffect, useRef, useState } from 'react'

export type Offered = { title: string; path: string; kind: string }

const PAUSE_MS = 150

/** What the hub offers for what was typed, once the typing pauses. Without an answer nothing is offered, and the form works as ever. */
export function useSuggestions(address: string): { offered: Offered[]; ask: (typed: string) => void } {
  const [offered, setOffered] = useState<Offered[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const under = useRef<AbortController>(undefined)

  const stop = () => {
    clearTimeout(timer.current)
    under.current?.abort()
  }
  useEffect(() => stop, [])

  const ask = (typed: string) => {
    stop()
    if (typed.trim() === '') return setOffered([])
    timer.current = setTimeout(async () => {
      under.current = new AbortController()
      const { signal } = under.current
      try {
        const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal })
        const found = answer.ok ? ((await answer.json()) as { suggestions: Offered[] }).suggestions : []
        if (!signal.aborted) setOffered(found)
      } catch {
        if (!signal.aborted) setOffered([])
      }
    }, PAUSE_MS)
  }
  return { offered, ask }
}
