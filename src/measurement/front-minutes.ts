import { randomUUID } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import type { DoorName, DropReason } from './drop-words.ts'
import { forgetFront, type MinuteRow, writeFront } from './front-minutes.sql.ts'

const FLUSH_MS = 2 * SECOND_MS
/** A process that has nothing to say still says that it is there. */
const SIGN_OF_LIFE_MS = 15 * SECOND_MS

export type FrontMinutes = {
  /** Counts what a door stored, and what it had stored before. */
  countStored: (door: DoorName, stored: { accepted: number; duplicates: number }) => void
  countDrop: (door: DoorName, reason: DropReason, count: number) => void
  /** Writes what changed; also done every 2 s. Throws when the database is away: the counts are kept for the next time. */
  flush: () => Promise<void>
  close: () => Promise<void>
}

type Minute = Omit<MinuteRow, 'minute'> & { startsAt: number; isWritten: boolean }

/**
 * Counts in memory what the doors of this process do, minute by minute, and publishes it for the live view outside the
 * requests: a request only adds to numbers. Rows are written whole, so a write that is repeated changes nothing.
 */
export function createFrontMinutes({ pool, clock, queue }: Options): FrontMinutes {
  const process = randomUUID()
  const minutes = new Map<string, Minute>()
  let saidAt = Number.NEGATIVE_INFINITY
  let flushing: Promise<void> | undefined

  const open = (door: DoorName): Minute => {
    const startsAt = Math.floor(clock().getTime() / MINUTE_MS) * MINUTE_MS
    const key = `${startsAt} ${door}`
    const known = minutes.get(key)
    if (known) return Object.assign(known, { isWritten: false })
    const counts = { accepted: 0, duplicates: 0, rejected: {}, acceptedBySecond: Array<number>(60).fill(0) }
    const made: Minute = { startsAt, door, ...counts, isWritten: false }
    minutes.set(key, made)
    return made
  }
  const write = async (): Promise<void> => {
    const now = clock()
    const changed = [...minutes.values()].filter((minute) => !minute.isWritten)
    if (changed.length === 0 && now.getTime() - saidAt < SIGN_OF_LIFE_MS) return
    const rows = changed.map(({ startsAt, isWritten, ...counts }) => ({ minute: new Date(startsAt), ...counts }))
    for (const minute of changed) minute.isWritten = true
    try {
      await writeFront(pool, { process, seenAt: now, waiting: queue.waiting(), limit: queue.limit }, rows)
      saidAt = now.getTime()
    } catch (error) {
      for (const minute of changed) minute.isWritten = false
      throw error
    } finally {
      forgetOld(minutes, now.getTime())
    }
  }
  const flush = (): Promise<void> => {
    flushing ??= write().finally(() => {
      flushing = undefined
    })
    return flushing
  }
  const sayLater = (error: Error) => log.warn({ err: error.message }, 'the live view was not written yet')
  const timer = setInterval(() => void flush().catch(sayLater), FLUSH_MS)
  timer.unref()
  return {
    countStored: (door, { accepted, duplicates }) => {
      if (accepted + duplicates === 0) return
      const minute = open(door)
      minute.accepted += accepted
      minute.duplicates += duplicates
      minute.acceptedBySecond[Math.floor((clock().getTime() - minute.startsAt) / SECOND_MS) % 60]! += accepted
    },
    countDrop: (door, reason, count) => {
      const { rejected } = open(door)
      rejected[reason] = (rejected[reason] ?? 0) + count
    },
    flush,
    close: async () => {
      clearInterval(timer)
      await flushing?.catch(() => {})
      await flush()
        .then(() => forgetFront(pool, process))
        .catch(sayLater)
    },
  }
}

type Options = { pool: Pool; clock: Clock; queue: { waiting: () => number; limit: number } }

/** What was written may be written again for an hour, should the clock go back; what was not waits for a day. */
function forgetOld(minutes: Map<string, Minute>, now: number): void {
  for (const [key, { startsAt, isWritten }] of minutes) {
    if (now - startsAt > (isWritten ? HOUR_MS : DAY_MS)) minutes.delete(key)
  }
}
