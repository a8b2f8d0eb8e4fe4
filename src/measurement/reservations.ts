import type { Pool } from '#platform/database.ts'
import { countReserving } from './reservations.sql.ts'

/** How many persons reserved a live on the hub itself, as far as its raw days are kept. */
export const countReservations = (pool: Pool, live: string): Promise<number> => countReserving(pool, live)
