import type { Queryable } from '#platform/database.ts'

export type AskedQuery = {
  query: string
  people: number
  /** In the weeks before. */
  before: number
  asked: number
  openers: number
  results: number
  /** What most people opened first. */
  opened: { title: string; path: string; people: number } | null
}

type Span = { from: string; before: string; fewest: number; limit: number }

/** Per query and week, where enough people asked: a week with fewer is nobody's to know. */
const WEEKLY = `
  select date_trunc('week', d.day::timestamp)::date as week, d.query, sum(d.people)::int as people, sum(d.asked)::int as asked,
    sum(d.openers)::int as openers, (array_agg(d.results order by d.day desc))[1] as results
  from search_days d where d.day >= $1 group by 1, 2 having sum(d.people) >= $2`

/**
 * The queries of the weeks since `from` that most people asked, with those of the weeks from `before` until then. `onlyEmpty`: of
 * which the last answer held nothing. Opened things are named while the public is shown them.
 */
export async function selectAsked(
  db: Queryable,
  { from, before, fewest, limit, onlyEmpty, shown }: Span & { onlyEmpty: boolean; shown: string },
): Promise<AskedQuery[]> {
  const found = await db.query<AskedQuery>(
    `with weekly as (${WEEKLY}),
     asked as (
       select query, sum(people) filter (where week >= $3)::int as people,
         coalesce(sum(people) filter (where week < $3), 0)::int as before,
         sum(asked) filter (where week >= $3)::int as asked, sum(openers) filter (where week >= $3)::int as openers,
         (array_agg(results order by week desc))[1] as results
       from weekly group by query having max(week) >= $3)
     select a.*, (
       select json_build_object('title', e.title, 'path', e.path, 'people', sum(o.people)::int)
       from search_opens o join search_entries e on e.collection = o.collection and e.document = o.document
       where o.query = a.query and o.day >= $3 and ${shown}
       group by e.collection, e.document order by sum(o.people) desc, e.document limit 1) as opened
     from asked a where not $4 or results = 0 order by people desc, query limit $5`,
    [before, fewest, from, onlyEmpty, limit],
  )
  return found.rows
}

export type AskedTotals = { queries: number; people: number; asked: number; withoutResult: number; openers: number; rare: number }

/** Everything since `from`, also what few people asked, in numbers. */
export async function selectTotals(db: Queryable, { from, fewest }: Pick<Span, 'from' | 'fewest'>): Promise<AskedTotals> {
  const found = await db.query<AskedTotals>(
    `with weekly as (
       select date_trunc('week', d.day::timestamp)::date as week, d.query, sum(d.people)::int as people, sum(d.asked)::int as asked,
         sum(d.openers)::int as openers, (array_agg(d.results order by d.day desc))[1] as results
       from search_days d where d.day >= $1 group by 1, 2)
     select count(distinct query)::int as queries, coalesce(sum(people), 0)::int as people, coalesce(sum(asked), 0)::int as asked,
       coalesce(sum(people) filter (where results = 0), 0)::int as "withoutResult", coalesce(sum(openers), 0)::int as openers,
       (count(distinct query) filter (where people < $2))::int as rare from weekly`,
    [from, fewest],
  )
  return found.rows[0]!
}

/** What many people of one week asked and found, since `from`. */
export async function selectPopular(db: Queryable, { from, fewest, limit }: Omit<Span, 'before'>): Promise<string[]> {
  const found = await db.query<{ query: string }>(
    `select query from (${WEEKLY}) weekly where results > 0 group by query order by sum(people) desc, query limit $3`,
    [from, fewest, limit],
  )
  return found.rows.map(({ query }) => query)
}
