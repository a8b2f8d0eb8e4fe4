'use client'

import { DAY_MS } from '#platform/days.ts'
import { useNow } from '../live/use-now.client.ts'

/**
 * How many days are left until the day that begins at `lastDayFrom` (ms), as the reader's clock has it: `initial` is what the page was made
 * with. `left` says it with `{n}` in the place of the number, `one` of a single day; `last` is for the last day, `over` for afterwards.
 */
export function DaysLeft(props: {
  endsAt: number
  lastDayFrom: number
  initial: string
  words: { one: string; left: string; last: string; over: string }
}) {
  const { endsAt, lastDayFrom, initial, words } = props
  const now = useNow(60_000)
  if (now === null) return initial
  if (now >= endsAt) return words.over
  if (now >= lastDayFrom) return words.last
  const days = Math.ceil((lastDayFrom - now) / DAY_MS)
  return days === 1 ? words.one : words.left.replace('{n}', String(days))
}
