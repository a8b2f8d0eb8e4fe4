'use client'

import { useNow } from './use-now.client.ts'

/** Until when an offer stands; turns into the words for its end by the reader's own clock. `at` is ms. */
export function Expiry({ at, isOver, until, over }: { at: number | null; isOver: boolean; until: string; over: string }) {
  const now = useNow(10_000)
  const hasEnded = at !== null && (now === null ? isOver : now >= at)
  return <strong data-ended={hasEnded}>{hasEnded ? over : until}</strong>
}
