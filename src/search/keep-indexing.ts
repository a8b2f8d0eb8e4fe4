import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { deleteUnshown, selectWanting } from './entries.sql.ts'
import { INDEX_RULES, indexDocuments } from './index-documents.ts'
import { searchKinds } from './kinds.ts'

const BATCH = 50
const OFTEN_MS = MINUTE_MS / 4

/** Looks until `lost` for what can be found and has no entry, or an old one: all of it on a hub that had none, afterwards little. */
export function keepIndexing(payload: Payload, pool: Pool, lost: AbortSignal): void {
  const look = async () => {
    const made = await indexWanting({ payload, pool }, lost)
    if (made > 0) log.info({ made }, 'entries of the search were made')
  }
  const failed = (error: Error) => log.warn({ err: error.message }, 'the search could not be brought up to date; again later')
  keepLooking(look, { everyMs: OFTEN_MS, atOnce: true, failed, lost })
}

/** One look, over everything, unless `stop`. Gives how many entries were made. */
export async function indexWanting(of: { payload: Payload; pool: Pool }, stop?: AbortSignal): Promise<number> {
  let made = 0
  for (const kind of searchKinds) {
    await deleteUnshown(of.pool, kind)
    let last = ''
    while (!stop?.aborted) {
      const ids = await selectWanting(of.pool, { kind, rules: INDEX_RULES, limit: BATCH })
      // A document that stays wanting would else be made for ever.
      if (ids.length === 0 || ids.join() === last) break
      await indexDocuments(of, kind, ids)
      made += ids.length
      last = ids.join()
    }
  }
  return made
}
