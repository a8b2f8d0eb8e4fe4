import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { enginesInUse } from './note-change.ts'
import { tellEngine } from './tell-engine.ts'

/** Tells search engines what waits for them, every minute until `lost`; nothing on a hub that nobody can reach. */
export function keepTellingEngines(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  if (enginesInUse().length === 0) return
  const tell = async () => {
    for (const engine of enginesInUse()) {
      const taken = await tellEngine(pool, engine, clock())
      if (taken > 0) log.info({ engine: engine.name, taken }, 'a search engine was told of addresses')
    }
  }
  const failed = (error: Error) => log.warn({ err: error.message }, 'search engines were not told')
  keepLooking(tell, { everyMs: MINUTE_MS, atOnce: true, failed, lost })
}
