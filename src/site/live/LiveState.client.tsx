'use client'

import { type LiveTimes, liveState, type LiveState as State } from '#content/live-state.ts'
import styles from './LiveState.module.css'
import { latestTimes } from './latest-times.client.ts'
import { useNow } from './use-now.client.ts'

type Words = { upcoming: string; on: string; ended: string; replay: string; cancelled: string }

type Props = {
  times: LiveTimes
  /** The stream whose news the page watches, if it does. */
  path?: string
  initial: State
  words: Words
  everyMs?: number
}

/** The state in words, as the page was made and then by the clock. */
export function LiveState({ times, path, initial, words, everyMs = 10_000 }: Props) {
  const now = useNow(everyMs)
  const state = now === null ? initial : liveState(latestTimes(path, times), now)
  return (
    <span className={state === 'live' ? styles.on : styles.state} data-state={state}>
      {words[state === 'live' ? 'on' : state]}
    </span>
  )
}
