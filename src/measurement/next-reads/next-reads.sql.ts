import type { Queryable } from '#platform/database.ts'

/** Fewer say nothing of anybody, and could be somebody. */
export const FEWEST_PERSONS = 5
/** Who met more than this says little about what goes together, and costs its square: the latest count. */
const MOST_MET = 200
/** What is kept of each subject: more than a page shows, because some of it may be withdrawn. */
const MOST_NEXT = 12

/** Products that were bought have a subject even where nobody ever looked at one. $1 since when. */
const OPEN_SUBJECTS = `
  insert into subjects (collection, document, first_seen_at)
  select distinct 'products', sku._parent_id::text, $1::timestamptz
  from orders o cross join lateral jsonb_array_elements(o.body->'items') item join products_skus sku on sku.sku = item->>'sku'
  where o.counted and o.paid_at >= $1
  on conflict do nothing`

/**
 * Everything that somebody met from $1 to $2, the latest 200 of each person: contents by their first open, products by the first counted
 * order of them. `among`: a list of persons to look at alone.
 */
export const metBetween = (among?: string): string => {
  const only = (person: string) => (among ? `and ${person} in (${among})` : '')
  return `
    select subject_id, person_id, at, is_bought from (
      select *, row_number() over (partition by person_id order by at desc, subject_id) as nth from (
        select content_id as subject_id, person_id, open_at as at, false as is_bought
        from pairs where open_at >= $1 and open_at <= $2 ${only('person_id')}
        union all
        select s.id, c.buyer_id, min(o.paid_at), true
        from orders o join credits c on c.order_key = o.id
          cross join lateral jsonb_array_elements(o.body->'items') item join products_skus sku on sku.sku = item->>'sku'
          join subjects s on s.collection = 'products' and s.document = sku._parent_id::text
        where o.counted and o.paid_at >= $1 and o.paid_at <= $2 and c.buyer_id is not null ${only('c.buyer_id')}
        group by s.id, c.buyer_id) everything) numbered
    where nth <= ${MOST_MET}`
}

/** Whether who met `other` too goes on to it from `one`: a product follows a content only by orders paid at or after that open. */
export const followsOn = (one: string, other: string): string =>
  `(${one}.is_bought or not ${other}.is_bought or ${other}.at >= ${one}.at)`

/**
 * What goes together is ordered by the cosine of who met the one and who met the other, persons ÷ √(met_by × the other's), as in
 * item-based filtering (Sarwar, Karypis, Konstan, Riedl 2001), and stands only if it is met together more often than by chance.
 */
const MAKE = `
  insert into next_reads (subject_id, place, next_id, persons, met_by, likeness)
  with met as materialized (${metBetween()}),
  met_by as materialized (
    select subject_id, count(*)::integer as persons from met group by subject_id having count(*) >= ${FEWEST_PERSONS}),
  everybody as (select count(distinct person_id) as persons from met),
  common as (
    select one.subject_id, other.subject_id as next_id, count(*)::integer as persons
    from met one join met other on other.person_id = one.person_id and other.subject_id <> one.subject_id
    where ${followsOn('one', 'other')}
    group by one.subject_id, other.subject_id having count(*) >= ${FEWEST_PERSONS}),
  placed as (
    select common.*, mine.persons as met_by, common.persons / sqrt(mine.persons::float8 * its.persons) as likeness
    from common join met_by mine on mine.subject_id = common.subject_id join met_by its on its.subject_id = common.next_id
      cross join everybody
    where common.persons::float8 * everybody.persons > mine.persons::float8 * its.persons),
  numbered as (
    select *, row_number() over (partition by subject_id order by likeness desc, persons desc, next_id) as place from placed)
  select subject_id, place, next_id, persons, met_by, likeness from numbered where place <= ${MOST_NEXT}`

/** Counts everything anew, in the transaction of `db`. Gives how many rows there are. */
export async function replaceNextReads(db: Queryable, since: Date, until: Date): Promise<number> {
  await db.query(OPEN_SUBJECTS, [since])
  await db.query('delete from next_reads')
  const made = await db.query(MAKE, [since, until])
  return made.rowCount ?? 0
}

export type Made = { made_at: Date; since: Date; revision: number; took_ms: number }

export async function putMade(db: Queryable, { made_at, since, revision, took_ms }: Made): Promise<void> {
  await db.query(
    `insert into next_reads_made (made_at, since, revision, took_ms) values ($1, $2, $3, $4)
     on conflict (only_row) do update set made_at = excluded.made_at, since = excluded.since, revision = excluded.revision,
       took_ms = excluded.took_ms`,
    [made_at, since, revision, took_ms],
  )
}

/** When and from what it was counted last, with the revision of now. */
export async function selectMade(db: Queryable): Promise<{ made: Made | null; revision: number; rows: number }> {
  const found = await db.query<Partial<Made> & { now_revision: number; rows: number }>(
    `select made.made_at, made.since, made.revision, made.took_ms, measured.revision as now_revision,
       (select count(*) from (select from next_reads limit 1) one)::integer as rows
     from measured left join next_reads_made made on true`,
  )
  const { now_revision, rows, ...made } = found.rows[0]!
  return { made: made.made_at ? (made as Made) : null, revision: now_revision, rows }
}

export type NextRow = { collection: string; document: string; persons: number; met_by: number }

/** What those who met this subject also met, likest first, of these collections. */
export async function selectNext(
  db: Queryable,
  { collection, document, among }: { collection: string; document: string; among: readonly string[] },
): Promise<NextRow[]> {
  const found = await db.query<NextRow>(
    `select next.collection, next.document, n.persons, n.met_by
     from subjects s join next_reads n on n.subject_id = s.id join subjects next on next.id = n.next_id
     where s.collection = $1 and s.document = $2 and next.collection = any($3)
     order by n.place`,
    [collection, document, among],
  )
  return found.rows
}
