import type { Pool } from '#platform/database.ts'
import { type LiveTargets, selectTargets, upsertTargets } from './live-targets.sql.ts'

export type { LiveTargets } from './live-targets.sql.ts'

const noTargets: LiveTargets = { reservations: null, opens: null, orders: null, netFen: null }

/** What was promised of a live. */
export const readTargets = async (pool: Pool, live: string): Promise<LiveTargets> =>
  (await selectTargets(pool, live)) ?? noTargets

/** Keeps a promise in place of the one before. */
export const keepTargets = (pool: Pool, kept: { live: string; targets: LiveTargets; by: string; now: Date }): Promise<void> =>
  upsertTargets(pool, kept)
