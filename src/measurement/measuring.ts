import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { createDrops, type Drops } from './drops.ts'
import { createFactQueue, type FactQueue } from './fact-queue.ts'
import { derivePageKey } from './page-token.ts'
import { keepTimeZone } from './timezone.ts'
import { createVisitorPace } from './visitor-pace.ts'

/** Everything the doors stand on, one in a process. */
export type Measuring = {
  pool: Pool
  clock: Clock
  timeZone: string
  visitorKey: Buffer
  pageKey: Buffer
  mallSecret: string | undefined
  queue: FactQueue
  drops: Drops
  countPace: ReturnType<typeof createVisitorPace>
  /** Stores what is waiting and writes what was counted; call before the pool ends. */
  close: () => Promise<void>
}

export type MeasuringOptions = {
  pool: Pool
  clock: Clock
  /** `HUB_TIMEZONE`. */
  timeZone: string
  /** `HUB_VISITOR_KEY`, when it is set. */
  visitorKey: string | undefined
  /** `PAYLOAD_SECRET`: page tokens derive from it. */
  pageSecret: string
  /** `HUB_ORDER_SECRET`, the secret of the source `mall`. */
  mallSecret: string | undefined
}

/** Opens measuring on a migrated database. Throws, with one clear line, on a visitor key or a time zone that is not its own. */
export async function openMeasuring(options: MeasuringOptions): Promise<Measuring> {
  const { pool, clock, timeZone, mallSecret } = options
  await keepTimeZone(pool, timeZone)
  const visitorKey = await openVisitorKey(pool, options.visitorKey)
  const queue = createFactQueue({ pool, clock })
  const drops = createDrops({ pool, clock, timeZone })
  return {
    pool,
    clock,
    timeZone,
    visitorKey,
    pageKey: derivePageKey(options.pageSecret),
    mallSecret,
    queue,
    drops,
    countPace: createVisitorPace(),
    close: async () => {
      await queue.drain()
      await drops.close()
    },
  }
}
