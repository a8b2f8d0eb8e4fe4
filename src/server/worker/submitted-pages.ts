import type { Payload } from 'payload'
import { keepSubmitted } from '#brand/inclusion.ts'
import type { Clock } from '#platform/clock.ts'
import type { Pool } from '#platform/database.ts'
import { dayOf, HOUR_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { listSitemap } from '#site/feeds/sitemap.ts'

/** Keeps, at once and every hour until `lost`, how many pages the sitemap offers to search engines today. */
export function keepSubmittedPages(
  payload: Payload,
  pool: Pool,
  { clock, timeZone }: { clock: Clock; timeZone: string },
  lost: AbortSignal,
): void {
  const keep = async () => {
    try {
      await keepSubmitted(pool, dayOf(clock(), timeZone), (await listSitemap(payload)).length)
    } catch (error) {
      log.debug({ err: (error as Error).message }, 'pages of the sitemap were not counted')
    }
  }
  void keep()
  const timer = setInterval(() => void keep(), HOUR_MS)
  lost.addEventListener('abort', () => clearInterval(timer), { once: true })
}
