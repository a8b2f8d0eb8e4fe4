import type { Pool } from '#platform/database.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'

/** Setting: when everything was last read. */
export const SYNCED = 'wecom-synced'
/** Setting: when a colleague asked for it to be read now. */
const ASKED = 'wecom-sync-asked'

/** Setting: why the last reading failed. */
const PROBLEM = 'wecom-sync-problem'

/** Setting: how many customers the last reading left out because they were erased here. */
const LEFT_OUT = 'wecom-left-out'

/** When customers were last read, whether somebody waits for it to happen again, and why the last try failed. */
export async function readSynced(pool: Pool): Promise<{ at: Date | null; isAsked: boolean; problem: string | null }> {
  const [at, asked] = [await readSetting(pool, SYNCED), await readSetting(pool, ASKED)]
  const problem = (await readSetting(pool, PROBLEM)) || null
  return { at: at ? new Date(at) : null, isAsked: asked !== undefined && asked > (at ?? ''), problem }
}

export const noteLeftOut = (pool: Pool, count: number): Promise<void> => replaceSetting(pool, LEFT_OUT, String(count))

/** How many customers of 企业微信 the last reading left out because they were erased here. */
export const readLeftOut = async (pool: Pool): Promise<number> => Number((await readSetting(pool, LEFT_OUT)) ?? 0)

/** Keeps what 企业微信 said when customers could not be read; an empty text once they could. */
export const noteProblem = (pool: Pool, problem: string): Promise<void> => replaceSetting(pool, PROBLEM, problem)

/** Lets the worker read customers, tags and groups at its next look. */
export const askForSync = (pool: Pool, now: Date): Promise<void> => replaceSetting(pool, ASKED, now.toISOString())
