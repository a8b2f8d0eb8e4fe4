import type { Payload } from 'payload'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { keepSetting, readSetting, replaceSetting } from '#platform/settings.ts'

/** What every step of the load works with. */
export type Load = {
  payload: Payload
  pool: Pool
  /** Where the hub answers, such as `http://127.0.0.1:3000`. */
  baseUrl: string
  /** The key for imports. */
  apiKey: string
  timeZone: string
  clock: Clock
  /** The moment everything is told back from, ms; an interrupted load keeps it. */
  now: number
  report: (part: string, done: number, of: number) => void
}

const DONE = 'demo.done'
const NOW = 'demo.now'

/** When the load that is in this database began, ms; `undefined` when none ever did. */
export async function readBeginning(pool: Pool): Promise<number | undefined> {
  const kept = await readSetting(pool, NOW)
  return kept === undefined ? undefined : Number(kept)
}

export const keepBeginning = async (pool: Pool, now: number): Promise<number> => Number(await keepSetting(pool, NOW, String(now)))

export const readDone = async (pool: Pool): Promise<string[]> =>
  ((await readSetting(pool, DONE)) ?? '').split(',').filter(Boolean)

export const keepDone = async (pool: Pool, step: string): Promise<void> =>
  replaceSetting(pool, DONE, [...(await readDone(pool)), step].join(','))
