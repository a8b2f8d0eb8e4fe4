import type { Queryable } from '#platform/database.ts'
import type { IndexPoint } from './index-point.ts'

export type PointRow = { source: string; keyword: string; day: string; value: number; evidence: string | null }

/** One writer at a time, so that what a point was before is known for certain. */
export const lockPoints = (db: Queryable) => db.query("select pg_advisory_xact_lock(hashtext('index_points'))")

const columnsOf = (points: readonly Pick<IndexPoint, 'source' | 'keyword' | 'day'>[]) => [
  points.map(({ source }) => source),
  points.map(({ keyword }) => keyword),
  points.map(({ day }) => day),
]

const GIVEN = 'unnest($1::text[], $2::text[], $3::date[]) as given (source, keyword, day)'

/** The points of these keys as they are kept. */
export async function selectPoints(
  db: Queryable,
  keys: readonly Pick<IndexPoint, 'source' | 'keyword' | 'day'>[],
): Promise<PointRow[]> {
  const found = await db.query<PointRow>(
    `select p.source, p.keyword, p.day::text as day, p.value, p.evidence
     from ${GIVEN} join index_points p using (source, keyword, day)`,
    columnsOf(keys),
  )
  return found.rows
}

/** Keeps points, each key given once, in place of what was kept. */
export async function upsertPoints(
  db: Queryable,
  points: readonly PointRow[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db.query(
    `insert into index_points (source, keyword, day, value, evidence, stored_by, stored_at)
     select *, $6, $7 from unnest($1::text[], $2::text[], $3::date[], $4::float8[], $5::text[])
     on conflict (source, keyword, day) do update
       set value = excluded.value, evidence = excluded.evidence, stored_by = excluded.stored_by, stored_at = excluded.stored_at`,
    [...columnsOf(points), points.map(({ value }) => value), points.map(({ evidence }) => evidence), by, at],
  )
}

export async function deletePoints(db: Queryable, keys: readonly PointRow[]): Promise<void> {
  await db.query(
    `delete from index_points p using ${GIVEN} where (p.source, p.keyword, p.day) = (given.source, given.keyword, given.day)`,
    columnsOf(keys),
  )
}

export type KeptPoint = PointRow & { stored_by: string; stored_at: Date }

/** The points of one source from one day to another, both included; with who wrote them, by name where there is one. */
export async function selectPointsOf(
  db: Queryable,
  { source, from, to }: { source: string; from: string; to: string },
): Promise<KeptPoint[]> {
  const found = await db.query<KeptPoint>(
    `select p.source, p.keyword, p.day::text as day, p.value, p.evidence, coalesce(u.name, u.email, p.stored_by) as stored_by, p.stored_at
     from index_points p left join users u on u.id::text = p.stored_by
     where p.source = $1 and p.day between $2 and $3 order by p.day, p.keyword`,
    [source, from, to],
  )
  return found.rows
}

export type SourceRow = { source: string; first_day: string; last_day: string }

/** Every source that has points, the latest first. */
export async function selectSources(db: Queryable): Promise<SourceRow[]> {
  const found = await db.query<SourceRow>(
    `select source, min(day)::text as first_day, max(day)::text as last_day from index_points
     group by source order by max(day) desc, source`,
  )
  return found.rows
}

/** The words of every source that had a point since a day, and how many of the days of a week have one. */
export async function selectWeekCoverage(
  db: Queryable,
  { since, from, to }: { since: string; from: string; to: string },
): Promise<{ source: string; keyword: string; days: number }[]> {
  const found = await db.query<{ source: string; keyword: string; days: number }>(
    `select source, keyword, count(*) filter (where day between $2 and $3)::int as days from index_points
     where day >= $1 group by source, keyword order by source, keyword`,
    [since, from, to],
  )
  return found.rows
}
