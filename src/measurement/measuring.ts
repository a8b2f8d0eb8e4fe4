import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { openVisitorKey } from '#platform/keyed-hash.ts'
import { log } from '#platform/log.ts'
import { makeDaysAhead } from './days-ahead.ts'
import { createDrops, type Drops } from './drops.ts'
import { createFactQueue, type FactQueue } from './fact-queue.ts'
import { createFrontMinutes, type FrontMinutes } from './front-minutes.ts'
import { deriveMemberLinkKey } from './members/member-link.ts'
import { createOwnDevices, deriveOwnDeviceKey, type OwnDevices } from './own-devices.ts'
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
  memberLinkKey: Buffer
  mallSecret: string | undefined
  queue: FactQueue
  drops: Drops
  ownDevices: OwnDevices
  minutes: FrontMinutes
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

/** Opens measuring on a migrated database, with the partitions of the next days. Throws, with one clear line, on a visitor key or a time zone that is not its own. */
export async function openMeasuring(options: MeasuringOptions): Promise<Measuring> {
  const { pool, clock, timeZone, mallSecret } = options
  await keepTimeZone(pool, timeZone)
  const visitorKey = await openVisitorKey(pool, options.visitorKey)
  // Without them the first event of a day makes its own, so a long writer's turn elsewhere is no reason not to start.
  await makeDaysAhead(pool, clock()).catch((error: Error) => log.warn({ err: error.message }, 'days ahead were not made yet'))
  const queue = createFactQueue({ pool, clock })
  const minutes = createFrontMinutes({ pool, clock, queue })
  const drops = createDrops({ pool, clock, timeZone, minutes })
  return {
    pool,
    clock,
    timeZone,
    visitorKey,
    pageKey: derivePageKey(options.pageSecret),
    memberLinkKey: deriveMemberLinkKey(options.pageSecret),
    mallSecret,
    queue,
    drops,
    ownDevices: createOwnDevices({ pool, clock, key: deriveOwnDeviceKey(options.pageSecret) }),
    minutes,
    countPace: createVisitorPace(),
    close: async () => {
      await queue.drain()
      await minutes.close()
      await drops.close()
    },
  }
}
