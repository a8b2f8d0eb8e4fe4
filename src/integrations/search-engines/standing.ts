import type { Bilingual } from '#platform/bilingual.ts'
import type { Queryable } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import type { Engine } from './engine.ts'
import { engines } from './engines.ts'
import { countWaiting, type PushRow, selectEngine, selectLastTold } from './pushes.sql.ts'
import { QUOTA_ZONE } from './tell-engine.ts'

const SHOWN = 12

export type EngineStanding = {
  engine: Pick<Engine, 'name' | 'label' | 'hasQuota'>
  isSet: boolean
  waiting: number
  /** Addresses it took today, and how many more it takes; `null` while it has not said so today. */
  sentToday: number
  remain: number | null
  okAt: Date | null
  error: Bilingual | null
  errorAt: Date | null
  pausedUntil: Date | null
  last: PushRow[]
}

/** How it stands with every engine, at `now`. */
export const readStandings = (db: Queryable, now: Date): Promise<EngineStanding[]> =>
  Promise.all(
    engines.map(async ({ name, label, hasQuota, isSet }) => {
      const row = await selectEngine(db, name)
      const isToday = row?.day === dayOf(now, QUOTA_ZONE)
      return {
        engine: { name, label, hasQuota },
        isSet: isSet(),
        waiting: await countWaiting(db, name),
        sentToday: isToday ? row.sent : 0,
        remain: isToday ? row.remain : null,
        okAt: row?.ok_at ?? null,
        error: row?.error ? (JSON.parse(row.error) as Bilingual) : null,
        errorAt: row?.error_at ?? null,
        pausedUntil: row?.paused_until && row.paused_until > now ? row.paused_until : null,
        last: await selectLastTold(db, name, SHOWN),
      }
    }),
  )
