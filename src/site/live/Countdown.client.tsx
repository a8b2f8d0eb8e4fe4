'use client'

import { type LiveTimes, liveState } from '#content/live-state.ts'
import styles from './Countdown.module.css'
import { latestTimes } from './latest-times.client.ts'
import { useNow } from './use-now.client.ts'

type Units = { days: string; hours: string; minutes: string; seconds: string }

type Props = {
  times: LiveTimes
  path: string
  label: string
  days: string
  units: Units
  /** What is read out when that many minutes are left. */
  spoken: { minutes: number; text: string }[]
}

/**
 * Counts down to the start by the hub's clock. Until the browser takes over, and without scripts, the same line says in `days` how many
 * days are left; pages are made anew at midnight, so that it stays true. Nothing once the stream is not upcoming any more.
 */
export function Countdown({ times, path, label, days, units, spoken }: Props) {
  const now = useNow(1000)
  const latest = latestTimes(path, times)
  const at = new Date(latest.startsAt ?? Number.NaN).getTime()
  if (now === null)
    return (
      <p className={styles.countdown}>
        <span className={styles.label}>{label}</span>
        <span className={styles.part}>{days}</span>
      </p>
    )
  if (liveState(latest, now) !== 'upcoming' || Number.isNaN(at)) return null
  const seconds = Math.max(0, Math.floor((at - now) / 1000))
  const parts = [
    [Math.floor(seconds / 86_400), units.days],
    [Math.floor(seconds / 3600) % 24, units.hours],
    [Math.floor(seconds / 60) % 60, units.minutes],
    [seconds % 60, units.seconds],
  ] as const
  const shown = parts[0][0] > 0 ? parts.slice(0, 3) : parts.slice(1)
  return (
    <>
      <p aria-label={label} className={seconds < 10 ? styles.last : styles.countdown} role="timer">
        <span className={styles.label}>{label}</span>
        {shown.map(([value, unit]) => (
          <span className={styles.part} key={unit}>
            {[...String(value).padStart(2, '0')].map((digit, place) => (
              // The key changes with the digit: only a changed one turns.
              <span className={styles.digit} key={`${shown.length - place}${digit}`}>
                {digit}
              </span>
            ))}
            <small>{unit}</small>
          </span>
        ))}
      </p>
      <span aria-live="polite" data-unseen="">
        {spoken.find(({ minutes }) => Math.ceil(seconds / 60) === minutes)?.text}
      </span>
    </>
  )
}
