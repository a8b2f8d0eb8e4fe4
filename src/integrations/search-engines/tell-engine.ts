import type { Pool } from '#platform/database.ts'
import { addDays, dayOf, HOUR_MS, MINUTE_MS, startOfDay } from '#platform/days.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import type { Engine } from './engine.ts'
import { keepFailure, keepTaken, markTold, selectEngine, selectWaiting } from './pushes.sql.ts'

/** Engines count their days in Beijing, whatever the zone of the hub. */
export const QUOTA_ZONE = 'Asia/Shanghai'
const AWAY_MS = 5 * MINUTE_MS
const MOST_ROUNDS = 20

/** Tells an engine what waits for it, as far as it takes it today. Gives how many addresses it took. May run twice. */
export async function tellEngine(pool: Pool, engine: Engine, now: Date): Promise<number> {
  let taken = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sent = await tellOnce(pool, engine, now)
    taken += sent
    if (sent === 0) break
  }
  return taken
}

async function tellOnce(pool: Pool, engine: Engine, now: Date): Promise<number> {
  const { name } = engine
  const day = dayOf(now, QUOTA_ZONE)
  const known = await selectEngine(pool, name)
  if (known?.paused_until && known.paused_until > now) return 0
  // Too long a list is refused as a whole, so the first of a day is one address, and the answer says what may follow.
  const room = !engine.hasQuota ? engine.most : known?.day === day ? (known.remain ?? 1) : 1
  const before = new Date(now.getTime() - engine.againMs)
  const waiting = await selectWaiting(pool, { engine: name, before, limit: Math.min(room, engine.most) })
  if (waiting.length === 0) return 0
  const origin = hubOrigin()
  const said = await engine.tell(
    waiting.map(({ path }) => `${origin}${path}`),
    origin,
  )
  if (said.kind === 'taken') {
    const refused = said.refused.map((url) => url.replace(origin, ''))
    await markTold(pool, { engine: name, told: waiting, refused, now })
    await keepTaken(pool, { engine: name, day, sent: waiting.length - refused.length, remain: said.remain, now })
    return waiting.length
  }
  const isUsedUp = said.kind === 'quota'
  const pause = said.kind === 'away' ? (said.waitMs ?? AWAY_MS) : HOUR_MS
  const until = isUsedUp ? startOfDay(addDays(day, 1), QUOTA_ZONE) : new Date(now.getTime() + pause)
  await keepFailure(pool, { engine: name, day, error: JSON.stringify(said.message), until, isUsedUp, now })
  return 0
}
