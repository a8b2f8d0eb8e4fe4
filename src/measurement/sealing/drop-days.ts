import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { inWriterTurn } from '../writer-turn.ts'
import { countWithoutTouch, dropPartition, selectDaysWithin, selectOldDays } from './drop-days.sql.ts'
import { lastSealable, sealDay } from './seal-days.ts'
import { selectSealed } from './seals.sql.ts'

type Options = { now: Date; timeZone: string; rawDays: number }

/**
 * Drops the raw events of days that nothing was written to for `rawDays` days. Pairs, touches, ties and all totals stay. A
 * day goes only when every day its events happened on is sealed and each touch among them is kept. Gives the dropped days.
 */
export async function dropOldDays(pool: Pool, { now, timeZone, rawDays }: Options): Promise<string[]> {
  const before = new Date(now.getTime() - rawDays * DAY_MS)
  const dropped: string[] = []
  for (const partition of await selectOldDays(pool, before)) {
    if (!(await sealAll(pool, await selectDaysWithin(pool, partition), { now, timeZone }))) continue
    const isDropped = await inWriterTurn(pool, async (client) => {
      const isStillOld = (await selectOldDays(client, before)).includes(partition)
      const days = await selectDaysWithin(client, partition)
      const sealed = await selectSealed(client, days)
      if (!isStillOld || sealed.length < days.length) return false
      const missing = await countWithoutTouch(client, partition)
      if (missing > 0) log.error({ partition, missing }, 'a day is not dropped: touches of it are missing')
      else await dropPartition(client, partition, now)
      return missing === 0
    })
    if (isDropped) dropped.push(partition)
  }
  return dropped
}

/** Days without a single pair are sealed by nobody else. */
async function sealAll(pool: Pool, days: string[], { now, timeZone }: Omit<Options, 'rawDays'>): Promise<boolean> {
  const last = lastSealable(now, timeZone)
  const held = new Set((await selectSealed(pool, days)).map((seal) => seal.day))
  for (const day of days.filter((candidate) => !held.has(candidate))) {
    if (day > last || (await sealDay(pool, { day, reason: 'first' }, now)) !== 'sealed') return false
  }
  return true
}
