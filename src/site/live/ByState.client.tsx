'use client'

import type { ReactNode } from 'react'
import { type LiveTimes, liveState, type LiveState as State } from '#content/live-state.ts'
import { latestTimes } from './latest-times.client.ts'
import { useNow } from './use-now.client.ts'

type Props = {
  times: LiveTimes
  /** The stream whose news the page watches, if it does. */
  path?: string
  initial: State
  shown: Record<State, ReactNode>
  everyMs?: number
}

/** Shows what belongs to the state of now; without scripts, what belonged to it when the page was made. */
export function ByState({ times, path, initial, shown, everyMs = 1000 }: Props) {
  const now = useNow(everyMs)
  return shown[now === null ? initial : liveState(latestTimes(path, times), now)]
}
