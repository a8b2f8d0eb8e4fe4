import type { Pool } from '#platform/database.ts'
import { keepSetting, replaceSetting } from '#platform/settings.ts'
import { hasFacts } from './timezone.sql.ts'

const SETTING = 'timezone'

/**
 * Keeps the zone whose days the figures are made of. Throws on an unknown zone, and when facts of another zone are stored:
 * their days would silently become other days.
 */
export async function keepTimeZone(pool: Pool, timeZone: string): Promise<void> {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Error(`HUB_TIMEZONE is no time zone: ${timeZone}`)
  }
  const kept = await keepSetting(pool, SETTING, timeZone)
  if (kept === timeZone) return
  if (await hasFacts(pool)) throw new Error(`HUB_TIMEZONE is ${timeZone}, but the facts stored here were counted in ${kept}`)
  await replaceSetting(pool, SETTING, timeZone)
}
