import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { DAY_MS, dayOf, HOUR_MS, SECOND_MS, startOfDay } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { keepSetting, replaceSetting } from '#platform/settings.ts'
import { dropOldDays } from './drop-days.ts'
import { findMovedDays, findUnsealedDays, listOpenDays, lookAtDay, sealDay } from './seal-days.ts'
import { selectSomeSealed } from './seals.sql.ts'

const LOOK_EVERY_MS = 30 * SECOND_MS
/** Readers sleep, and what the evening brought has been stored. */
const NIGHTLY_AT_MS = 4 * HOUR_MS
const SEALED_SAMPLE = 7
const NIGHT = 'measuring.night'

type Options = { clock: Clock; timeZone: string; rawDays: number }

/**
 * Seals what is due every 30 s, and once a night seals anew what moved, recounts the open days and a sample of the sealed ones, and drops raw days, until
 * `lost`. A look that fails is made good by the next; every part of it may run twice.
 */
export async function keepSealing(pool: Pool, options: Options, lost: AbortSignal): Promise<void> {
  while (!lost.aborted) {
    try {
      await sealDueDays(pool, options, lost)
      if (await isNightDue(pool, options)) await runNight(pool, options, lost)
    } catch (error) {
      // Whoever stops takes the connections away: the next process goes on.
      if (!lost.aborted) log.warn({ err: (error as Error).message }, 'sealing was put off')
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: lost, ref: false }).catch(() => {})
  }
}

/** Seals every day that no seal holds; those whose recount differs stay open. Gives how many were sealed. */
export async function sealDueDays(
  pool: Pool,
  { clock, timeZone }: Omit<Options, 'rawDays'>,
  lost?: AbortSignal,
): Promise<number> {
  let sealed = 0
  for (const due of await findUnsealedDays(pool, { now: clock(), timeZone })) {
    if (lost?.aborted) break
    if ((await sealDay(pool, due, clock())) === 'sealed') sealed++
  }
  return sealed
}

/** What is done once a night: seals for days that moved, a recount of all open and some sealed days, raw days dropped. */
export async function runNight(pool: Pool, options: Options, lost?: AbortSignal): Promise<void> {
  const { clock, timeZone, rawDays } = options
  for (const due of await findMovedDays(pool)) if (!lost?.aborted) await sealDay(pool, due, clock())
  const looked = [...listOpenDays({ now: clock(), timeZone }), ...(await selectSomeSealed(pool, SEALED_SAMPLE))]
  for (const day of looked) if (!lost?.aborted) await lookAtDay(pool, day, clock())
  if (!lost?.aborted) await dropOldDays(pool, { now: clock(), timeZone, rawDays })
  if (!lost?.aborted) await replaceSetting(pool, NIGHT, nightOf(clock(), timeZone))
}

async function isNightDue(pool: Pool, { clock, timeZone }: Options): Promise<boolean> {
  const night = nightOf(clock(), timeZone)
  const done = await keepSetting(pool, NIGHT, nightOf(new Date(clock().getTime() - DAY_MS), timeZone))
  return done < night
}

/** The day (`YYYY-MM-DD`) whose night has begun last. */
function nightOf(now: Date, timeZone: string): string {
  const today = dayOf(now, timeZone)
  const hasBegun = now.getTime() >= startOfDay(today, timeZone).getTime() + NIGHTLY_AT_MS
  return hasBegun ? today : dayOf(new Date(now.getTime() - DAY_MS), timeZone)
}
