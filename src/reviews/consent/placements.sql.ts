import type { Queryable } from '#platform/database.ts'
import { promotable } from './promotable.sql.ts'

/** Who ended a placement. */
export type EndedBy = 'editor' | 'author' | 'term' | 'moderation'

/** A document whose text may quote reviews. */
export type Quoting = { collection: string; id: string }

const quotingTables = [
  { collection: 'articles', table: 'articles' },
  { collection: 'brand-stories', table: 'brand_stories' },
] as const

const quotingCollections: readonly string[] = quotingTables.map(({ collection }) => collection)

/** What published texts quote, block by block: collection, document, review and what for. `where` narrows the documents `d` down. */
const quoted = (where: (of: { collection: string }) => string): string =>
  quotingTables
    .map(
      ({ collection, table }) => `
      select '${collection}' as collection, d.id as document_id,
        case when f.fields->>'review' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (f.fields->>'review')::uuid end as review_id,
        coalesce(f.fields->>'purpose', 'stories') as purpose
      from ${table} d, jsonb_path_query(d.body, '$.**.fields ? (@.blockType == "reviewQuote")') as f(fields)
      where d._status = 'published' and d.deleted_at is null and (d.publish_until is null or d.publish_until > $1::timestamptz)
        and ${where({ collection })}`,
    )
    .join(' union all ')

const place = (quotes: string): string => `
  insert into review_placements (review_id, collection, document_id, purpose, placed_at)
  select distinct on (q.review_id, q.collection, q.document_id) q.review_id, q.collection, q.document_id, q.purpose, $1::timestamptz
  from (${quotes}) q join reviews r on r.id = q.review_id
  where ${promotable('q.purpose', '$1::timestamptz')}
  order by q.review_id, q.collection, q.document_id, q.purpose desc
  on conflict do nothing`

const ofDocument = quoted(({ collection }) => `'${collection}' = $2::text and d.id = $3::uuid`)

/** Waits for whoever is deciding about a quoted review or taking a consent back, and keeps them waiting until COMMIT. */
export async function lockQuoted(db: Queryable, { collection, id }: Quoting, now: Date): Promise<void> {
  await db.query(`select r.id from reviews r where r.id in (select review_id from (${ofDocument}) q) order by r.id for share`, [
    now,
    collection,
    id,
  ])
}

/** Ends what the published text does not quote any more, or for another purpose. */
export async function endUnquoted(db: Queryable, { collection, id }: Quoting, now: Date): Promise<void> {
  await db.query(
    `update review_placements p set ended_at = greatest($1::timestamptz, p.placed_at), ended_by = 'editor'
     where p.collection = $2 and p.document_id = $3 and p.ended_at is null
       and not exists (select from (${ofDocument}) q where q.review_id = p.review_id and q.purpose = p.purpose)`,
    [now, collection, id],
  )
}

/** Writes down what the published text quotes and may. */
export async function placeQuoted(db: Queryable, { collection, id }: Quoting, now: Date): Promise<void> {
  await db.query(place(ofDocument), [now, collection, id])
}

/** Ends the placements of a review that nothing holds up any more. Gives how many. */
export async function endUnheld(db: Queryable, { review, by, now }: { review: string; by: EndedBy; now: Date }): Promise<number> {
  const ended = await db.query(
    `update review_placements p set ended_at = greatest($1::timestamptz, p.placed_at), ended_by = $3 from reviews r
     where r.id = p.review_id and p.review_id = $2::uuid and p.ended_at is null and not ${promotable('p.purpose', '$1::timestamptz')}`,
    [now, review, by],
  )
  return ended.rowCount ?? 0
}

const whereUsedBefore = quoted(
  ({ collection }) =>
    `d.id in (select b.document_id from review_placements b where b.review_id = $2::uuid and b.collection = '${collection}')`,
)
const whereNamed = quoted(() => 'strpos(d.body::text, $2::text) > 0')

/** Brings a review back to the published texts that still quote it: those it was in before, or with `everywhere` all there are. */
export async function placeAgain(
  db: Queryable,
  { review, everywhere, now }: { review: string; everywhere: boolean; now: Date },
): Promise<void> {
  const quotes = `select * from (${everywhere ? whereNamed : whereUsedBefore}) all_quotes where review_id = $2::uuid`
  await db.query(place(quotes), [now, review])
  await db.query(PLACE_ELSEWHERE, [now, review, quotingCollections])
}

/** Where no text says that a review is used, what moderation ended last comes back. */
const PLACE_ELSEWHERE = `
  insert into review_placements (review_id, collection, document_id, purpose, placed_at)
  select l.review_id, l.collection, l.document_id, l.purpose, $1::timestamptz from (
    select distinct on (collection, document_id) * from review_placements
    where review_id = $2::uuid and collection <> all ($3::text[]) order by collection, document_id, ended_at desc nulls first) l
  join reviews r on r.id = l.review_id
  where l.ended_by = 'moderation' and ${promotable('l.purpose', '$1::timestamptz')}
  on conflict do nothing`

type Place = { review: string; purpose: string; collection: string; document: string }

/** Waits for whoever is deciding about a review or taking a consent back, and keeps them waiting until COMMIT. */
export async function lockReview(db: Queryable, review: string): Promise<void> {
  await db.query('select id from reviews where id::text = $1 for share', [review])
}

/** Writes down a use that no text says. */
export async function insertElsewhere(db: Queryable, { review, purpose, collection, document }: Place, now: Date): Promise<void> {
  await db.query(
    `insert into review_placements (review_id, collection, document_id, purpose, placed_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [review, collection, document, purpose, now],
  )
}

export async function selectPlaced(db: Queryable, { review, purpose, collection, document }: Place): Promise<boolean> {
  const found = await db.query(
    `select from review_placements
     where review_id = $1 and collection = $2 and document_id = $3 and purpose = $4 and ended_at is null`,
    [review, collection, document, purpose],
  )
  return found.rows.length > 0
}

/** Placements whose consent has come to its end, and those in documents that have left the site by themselves. Gives the reviews. */
export async function endOverdue(db: Queryable, now: Date): Promise<string[]> {
  const ended = await db.query<{ id: string }>(
    `update review_placements p
     set ended_at = greatest($1::timestamptz, p.placed_at),
       ended_by = case when ${promotable('p.purpose', '$1::timestamptz')} then 'editor' else 'term' end
     from reviews r
     where r.id = p.review_id and p.ended_at is null and (not ${promotable('p.purpose', '$1::timestamptz')} or ${LEFT})
     returning r.id`,
    [now],
  )
  return [...new Set(ended.rows.map(({ id }) => id))]
}

const LEFT = quotingTables
  .map(
    ({ collection, table }) =>
      `p.collection = '${collection}' and exists (select from ${table} d where d.id = p.document_id and d.publish_until <= $1::timestamptz)`,
  )
  .join(' or ')

/** Of these reviews those that may not stand in a document: not promotable, and never used in it before. */
export async function selectRefused(
  db: Queryable,
  uses: readonly { review: string; purpose: string }[],
  { collection, id, now }: { collection: string; id: string | null; now: Date },
): Promise<string[]> {
  const found = await db.query<{ review: string }>(
    `select u.review from jsonb_to_recordset($1::jsonb) as u (review text, purpose text)
     where not exists (select from reviews r where r.id::text = u.review and ${promotable('u.purpose', '$2::timestamptz')})
       and not exists (select from review_placements p
         where p.review_id::text = u.review and p.collection = $3 and p.document_id = $4::uuid)`,
    [JSON.stringify(uses), now, collection, id],
  )
  return found.rows.map(({ review }) => review)
}
