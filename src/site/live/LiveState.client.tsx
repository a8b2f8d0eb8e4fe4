'use client'

import { type LiveTimes, liveState, type LiveState as State } from '#content/live-state.ts'
import styles from './LiveState.module.css'
import { useNow } from './use-now.client.ts'

type Words = { upcoming: string; on: string; ended: string; replay: string; cancelled: string }

/** The state in words, as the page was made and then by the reader's own clock. */
export function LiveState({ times, initial, words }: { times: LiveTimes; initial: State; words: Words }) {
  const now = useNow(10_000)
  const state = now === null ? initial : liveState(times, now)
  return (
    <span className={state === 'live' ? styles.on : styles.state} data-state={state}>
      {words[state === 'live' ? 'on' : state]}
    </span>
  )
}
