import type { BlockList } from 'node:net'
import type { PageCounts } from '#brand/page-counts.ts'
import type { DoorName } from '#measurement/drop-words.ts'
import type { Measuring } from '#measurement/measuring.ts'
import type { Pool } from '#platform/database.ts'
import type { Counters } from './counters.ts'
import type { DatabaseWatch } from './database-watch.ts'
import type { PageStore } from './page-store/page-store.ts'
import type { Pages } from './pages.ts'
import type { Readiness } from './readiness.ts'
import type { StaticAssets } from './static-assets.ts'

/** Filled in step by step while the hub starts; a request sees what is there by then. */
export type Hub = {
  publicUrl: string
  dataDir: string
  proxies: BlockList
  internalSecret: string
  sessionKey: string
  readiness: Readiness
  counters: Counters
  pool?: Pool
  database?: DatabaseWatch
  measuring?: Measuring
  /** How many each door turned away before measuring was open. */
  turnedAway?: Partial<Record<DoorName, number>>
  pages?: Pages
  pageStore?: PageStore
  assets?: StaticAssets
  pageCounts?: PageCounts
  /** This process has no pages and will have none. */
  onlyCollects?: boolean
}

/** Lets measuring answer, and hands it the count of what came too early. */
export function openDoors(hub: Hub, measuring: Measuring): void {
  hub.measuring = measuring
  for (const [door, count] of Object.entries(hub.turnedAway ?? {})) measuring.drops.add(door as DoorName, 'starting', count)
}

export function countTurnedAway(hub: Hub, door: DoorName): void {
  hub.turnedAway ??= {}
  hub.turnedAway[door] = (hub.turnedAway[door] ?? 0) + 1
}
