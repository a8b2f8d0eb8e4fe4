import type { Queryable } from '#platform/database.ts'
import { isShown } from './shown.sql.ts'

export type HitRow = {
  collection: string
  document: string
  path: string
  title: string
  names: string
  dek: string
  body: string
  cover: string | null
  published_at: Date | null
}

type Asking = {
  /** A `tsquery`. */
  words: string
  /** One kind only, or the best of each. */
  collection: string | null
  /** How many of a kind, after how many. */
  limit: number
  offset: number
  /** How many of a kind are weighed against each other: those with the words in title or names first, the newest first. */
  weighed: number
}

/**
 * Opens a transaction whose questions go by the index. The planner holds reading every row for as cheap when a word is frequent, and
 * does not count that each of them would have to be fetched from beside the table; compiling would take longer than answering.
 */
export const BY_INDEX = 'begin read only; set local enable_seqscan = off; set local jit = off'

export type Counted = { collection: string; count: number }

/**
 * How many of each kind the public is shown with these words, and the best of them. Words in a title or name go before
 * words in a text; what lies near each other and what is new counts more.
 */
export async function selectHits(
  db: Queryable,
  { words, collection, limit, offset, weighed }: Asking,
): Promise<{ counts: Counted[]; hits: HitRow[] }> {
  const found = await db.query<{
    counts: Counted[] | null
    hits: (Omit<HitRow, 'published_at'> & { published_at: string | null })[] | null
  }>(
    `with headed as materialized (select collection, document from search_entries where head @@ $1::tsquery),
     matched as materialized (
       select e.collection, e.document, e.published_at, h.document is not null as in_head
       from search_entries e left join headed h using (collection, document) where e.words @@ $1::tsquery and ${isShown}),
     near as (
       select m.*, row_number() over (partition by collection order by in_head desc, published_at desc nulls last, document) as near_place
       from matched m where $2::text is null or collection = $2),
     ranked as (
       select n.collection, n.document, n.in_head, n.published_at,
         ts_rank_cd('{0.05, 0.2, 0.6, 1}', e.words, $1::tsquery)
           * (1 + 1 / (1 + greatest(0, extract(epoch from now() - coalesce(n.published_at, 'epoch'))) / 7776000)) as rank
       from near n join search_entries e using (collection, document) where n.near_place <= $5),
     placed as (
       select r.*, row_number() over (
         partition by collection order by in_head desc, rank desc, published_at desc nulls last, document) as place
       from ranked r)
     select
       (select json_agg(c) from (select collection, count(*)::int as count from matched group by collection) c) as counts,
       (select json_agg(h order by h.place) from (
          select p.place, e.collection, e.document, e.path, e.title, e.names, e.dek, e.body, e.cover, e.published_at
          from placed p join search_entries e using (collection, document) where p.place > $4 and p.place <= $4 + $3) h) as hits`,
    [words, collection, limit, offset, weighed],
  )
  const { counts, hits } = found.rows[0]!
  return {
    counts: counts ?? [],
    hits: (hits ?? []).map((hit) => ({ ...hit, published_at: hit.published_at === null ? null : new Date(hit.published_at) })),
  }
}
