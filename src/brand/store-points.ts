import type { Queryable } from '#platform/database.ts'
import { inTransaction, type Pool } from '#platform/database.ts'
import { type Change, insertChanges } from '#platform/table-imports.ts'
import type { IndexPoint } from './index-point.ts'
import { lockPoints, type PointRow, selectPoints, upsertPoints } from './index-points.sql.ts'

type Stored = 'new' | 'updated' | 'duplicate'

/** Who brings points (a colleague's id, or the label of an API key), when, and under which import, if it can be undone. */
export type Bringer = { by: string; at: Date; importId?: string }

/**
 * Keeps points in one transaction; of repeated keys the last counts, and each takes the place of what was kept. Gives one
 * outcome a point. A value that is kept already and brings no evidence of its own is a duplicate, and leaves the evidence
 * that is there; a value that differs does not keep evidence of another one.
 */
export const storePoints = (pool: Pool, points: readonly IndexPoint[], bringer: Bringer): Promise<Stored[]> =>
  inTransaction(pool, (client) => storeInside(client, points, bringer))

async function storeInside(db: Queryable, points: readonly IndexPoint[], { by, at, importId }: Bringer): Promise<Stored[]> {
  await lockPoints(db)
  const before = new Map((await selectPoints(db, points)).map((row) => [keyOf(row), row]))
  const now = new Map(before)
  const outcomes = points.map((point): Stored => {
    const kept = now.get(keyOf(point))
    if (kept && kept.value === point.value && (point.evidence === undefined || point.evidence === kept.evidence))
      return 'duplicate'
    now.set(keyOf(point), { ...point, evidence: point.evidence ?? null })
    return kept ? 'updated' : 'new'
  })
  const changes: Change<PointRow>[] = [...now].flatMap(([key, after]) =>
    after === before.get(key) ? [] : [{ before: before.get(key) ?? null, after }],
  )
  await upsertPoints(
    db,
    changes.map(({ after }) => after),
    { by, at },
  )
  if (importId) await insertChanges(db, 'index', importId, changes)
  return outcomes
}

export const keyOf = ({ source, keyword, day }: Pick<PointRow, 'source' | 'keyword' | 'day'>): string =>
  JSON.stringify([source, keyword, day])
