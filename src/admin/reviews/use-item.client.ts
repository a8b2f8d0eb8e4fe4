'use client'
import { useCallback, useEffect, useState } from 'react'
import { ask } from './ask.client.ts'
import type { ShownItem } from './wire.ts'

/** The open review with all that belongs to it. What is decided names the version that stands here, so nothing older is kept. */
export function useItem(id: string | null): { item: ShownItem | null; isMissing: boolean; reload: () => void } {
  const [found, setFound] = useState<{ id: string; item: ShownItem | null } | null>(null)
  const [round, setRound] = useState(0)

  // `round` asks again for the same review.
  useEffect(() => {
    if (!id) return setFound(null)
    const stop = new AbortController()
    ask<ShownItem>(`/item?${new URLSearchParams({ review: id })}`, stop.signal).then((item) => {
      if (!stop.signal.aborted) setFound({ id, item })
    })
    return () => stop.abort()
  }, [id, round])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  const isHere = found !== null && found.id === id
  return { item: isHere ? found.item : null, isMissing: isHere && found.item === null, reload }
}
