import type { Payload } from 'payload'
import { keepSubmitted } from '#brand/inclusion.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf, HOUR_MS } from '#platform/days.ts'
import { keepLooking } from '#platform/keep-looking.ts'
import { log } from '#platform/log.ts'
import { listSitemap } from '#site/feeds/sitemap.ts'

/** Keeps, at once and every hour until `lost`, how many pages the sitemap offers to search engines today. */
export function keepSubmittedPages(
  payload: Payload,
  pool: Pool,
  { clock, timeZone }: { clock: Clock; timeZone: string },
  lost: AbortSignal,
): void {
  const keep = async () => keepSubmitted(pool, dayOf(clock(), timeZone), (await listSitemap(payload)).length)
  const failed = (error: Error) => log.debug({ err: error.message }, 'pages of the sitemap were not counted')
  keepLooking(keep, { everyMs: HOUR_MS, atOnce: true, failed, lost })
}
