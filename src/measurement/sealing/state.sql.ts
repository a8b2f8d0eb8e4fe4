import type { Queryable } from '#platform/database.ts'

/** How far sealing has come. Days are `YYYY-MM-DD` in the hub's zone. */
export type SealState = {
  /** The latest day that a seal holds, with when and under which revision it got it. */
  last: { day: string; sealed_at: Date; revision: number } | null
  sealedDays: number
  /** Days that facts came into after their seal, and that wait for the next. */
  openAgain: string[]
  /** Days whose cells were not the recount of their facts, and how many cells. */
  alarms: { day: string; raised_at: Date; cells: number }[]
}

export async function selectSealState(db: Queryable): Promise<SealState> {
  const last = await db.query<NonNullable<SealState['last']>>(
    'select day::text as day, sealed_at, revision from day_seals where ended_at is null order by day_seals.day desc limit 1',
  )
  const counts = await db.query<{ sealed: number; open_again: string[] }>(
    `select count(*) filter (where is_held) as sealed, coalesce(array_agg(day::text order by day) filter (where not is_held), '{}') as open_again
     from (select day, bool_or(ended_at is null) as is_held from day_seals group by day) days`,
  )
  const alarms = await db.query<SealState['alarms'][number]>(
    `select day::text as day, raised_at, jsonb_array_length(detail) as cells from measuring_alarms
     where ended_at is null order by measuring_alarms.day`,
  )
  const { sealed, open_again } = counts.rows[0]!
  return { last: last.rows[0] ?? null, sealedDays: sealed, openAgain: open_again, alarms: alarms.rows }
}
