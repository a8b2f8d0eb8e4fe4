import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { MINUTE_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { enginesInUse } from './note-change.ts'
import { tellEngine } from './tell-engine.ts'

/** Tells search engines what waits for them, every minute until `lost`; nothing on a hub that nobody can reach. */
export function keepTellingEngines(pool: Pool, { clock }: { clock: Clock }, lost: AbortSignal): void {
  if (enginesInUse().length === 0) return
  let isRunning = false
  const tell = async () => {
    if (isRunning) return
    isRunning = true
    try {
      for (const engine of enginesInUse()) {
        const taken = await tellEngine(pool, engine, clock())
        if (taken > 0) log.info({ engine: engine.name, taken }, 'a search engine was told of addresses')
      }
    } catch (error) {
      log.warn({ err: (error as Error).message }, 'search engines were not told')
    } finally {
      isRunning = false
    }
  }
  void tell()
  const timer = setInterval(() => void tell(), MINUTE_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}
