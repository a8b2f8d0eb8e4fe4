'use client'

import styles from './Countdown.module.css'
import { useNow } from './use-now.client.ts'

type Units = { days: string; hours: string; minutes: string; seconds: string }

/**
 * Counts down to `at` (ms) in the browser. Until it does, and without scripts, the same line says in `days` how many days are left;
 * pages are made anew at midnight, so that it stays true.
 */
export function Countdown({ at, label, days, units }: { at: number; label: string; days: string; units: Units }) {
  const now = useNow(1000)
  if (now === null)
    return (
      <p className={styles.countdown}>
        <span className={styles.label}>{label}</span>
        <span className={styles.part}>{days}</span>
      </p>
    )
  if (now >= at) return null
  const seconds = Math.floor((at - now) / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), units.days],
    [Math.floor(seconds / 3600) % 24, units.hours],
    [Math.floor(seconds / 60) % 60, units.minutes],
    [seconds % 60, units.seconds],
  ] as const
  const shown = parts[0][0] > 0 ? parts.slice(0, 3) : parts.slice(1)
  return (
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
  )
}
