import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import type { DoorName, DropReason } from './drop-words.ts'
import { addDrops } from './drops.sql.ts'
import type { FrontMinutes } from './front-minutes.ts'

const FLUSH_MS = 2_000

export type Drops = {
  /** Counts `count` (1) things that a door did not store, with the reason. */
  add: (door: DoorName, reason: DropReason, count?: number) => void
  /** Writes what was counted; also done every 2 s. Counts survive a database that is away. */
  flush: () => Promise<void>
  close: () => Promise<void>
}

/** Counts what is not stored: in memory first, because the commonest reason of all is a database that is away. */
export function createDrops({ pool, clock, timeZone, minutes }: DropsOptions): Drops {
  let counts = new Map<string, number>()
  const add: Drops['add'] = (door, reason, count = 1) => {
    minutes.countDrop(door, reason, count)
    const key = JSON.stringify([dayOf(clock(), timeZone), door, reason])
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const flush = async (): Promise<void> => {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    try {
      await addDrops(
        pool,
        [...taken].sort().map(([key, count]) => ({ ...named(key), count })),
      )
    } catch (error) {
      for (const [key, count] of taken) counts.set(key, (counts.get(key) ?? 0) + count)
      throw error
    }
  }
  const timer = setInterval(() => {
    flush().catch((error: Error) => log.warn({ err: error.message }, 'drops not written yet'))
  }, FLUSH_MS)
  timer.unref()
  return {
    add,
    flush,
    close: () => {
      clearInterval(timer)
      return flush()
    },
  }
}

type DropsOptions = { pool: Pool; clock: Clock; timeZone: string; minutes: Pick<FrontMinutes, 'countDrop'> }

function named(key: string): { day: string; door: string; reason: string } {
  const [day, door, reason] = JSON.parse(key) as [string, string, string]
  return { day, door, reason }
}
