import type { Pool } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { readSetting, replaceSetting } from '#platform/settings.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type RemovalDay, selectRemovalDays } from './contacts.sql.ts'

/** Setting: when everything was last read. */
export const SYNCED = 'wecom-synced'
/** Setting: when a colleague asked for it to be read now. */
const ASKED = 'wecom-sync-asked'

const SHOWN_DAYS = 30

/** When customers were last read, and whether somebody waits for it to happen again. */
export async function readSynced(pool: Pool): Promise<{ at: Date | null; isAsked: boolean }> {
  const [at, asked] = [await readSetting(pool, SYNCED), await readSetting(pool, ASKED)]
  return { at: at ? new Date(at) : null, isAsked: asked !== undefined && asked > (at ?? '') }
}

/** Lets the worker read customers, tags and groups at its next look. */
export const askForSync = (pool: Pool, now: Date): Promise<void> => replaceSetting(pool, ASKED, now.toISOString())

/** Who was removed (删除好友) in the last thirty days, by day and colleague. */
export const listRemovals = (pool: Pool, corpId: string, now: Date): Promise<RemovalDay[]> =>
  selectRemovalDays(pool, { corpId, since: new Date(now.getTime() - SHOWN_DAYS * DAY_MS), timeZone: hubTimeZone() })
